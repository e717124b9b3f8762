package io.incidentops.web.client;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.RealConnectionPool;
import okhttp3.internal.ws.RealWebSocket;

/**
 * Connections that are kept open for a while, and the few threads that OkHttp needs for them. OkHttp's usual ones are shared
 * with every other client of the JVM, and go on for a minute after the last of them; these end with us. Thread-safe.
 */
public final class OwnPool implements AutoCloseable {
    private static final long KEPT_SECONDS = 60;
    private static final long UNCOMPRESSED = Long.MAX_VALUE;

    private final TaskRunner.RealBackend threads;
    final TaskRunner runner;
    private final ConnectionPool pool;

    /**
     * A pool.
     *
     * @param name its threads' name
     * @param idle how many connections it keeps that nobody uses
     */
    public OwnPool(String name, int idle) {
        threads = new TaskRunner.RealBackend(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        runner = new TaskRunner(threads);
        pool = new ConnectionPool(new RealConnectionPool(runner, idle, KEPT_SECONDS, TimeUnit.SECONDS));
    }

    /**
     * For a client's builder.
     *
     * @return the pool
     */
    public ConnectionPool pool() {
        return pool;
    }

    /**
     * Opens a WebSocket whose tasks run on our threads; OkHttp's own way to open one has no choice of them.
     *
     * @param client what connects
     * @param request where to
     * @param listener what takes what comes
     * @param ping how often the other side is asked whether it is there
     * @return the WebSocket, which is being connected
     */
    public WebSocket open(OkHttpClient client, Request request, WebSocketListener listener, Duration ping) {
        RealWebSocket socket =
                new RealWebSocket(runner, request, listener, new Random(), ping.toMillis(), null, UNCOMPRESSED);
        socket.connect(client);
        return socket;
    }

    @Override
    public void close() {
        pool.evictAll();
        synchronized (runner) { // its own threads change what is walked here, and hold this lock while they do
            runner.cancelAll();
        }
        threads.shutdown();
    }
}
