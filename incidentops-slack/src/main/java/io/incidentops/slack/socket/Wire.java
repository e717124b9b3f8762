package io.incidentops.slack.socket;

import io.incidentops.web.client.OwnPool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** OkHttp, set up for Socket Mode alone. Thread-safe. */
final class Wire implements AutoCloseable {
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private final ExecutorService threads;
    // none is kept for reuse: it would not be counted by whoever takes it over
    private final OwnPool pool = new OwnPool("incidentops-slack-socket-pings", 0);
    private final OkHttpClient client;
    private final OkHttpClient sockets;
    private final Limits limits;

    Wire(Limits limits) {
        this.limits = limits;
        // a reader for each connection, old and new, and a moment's thread for each call
        threads = new ThreadPoolExecutor(
                0,
                4 * limits.connections() + 4,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Daemons.numbered("incidentops-slack-socket"));
        // No time-out of OkHttp's own: each starts a thread that outlives us. The slots cut off what takes too long.
        client = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(threads))
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(pool.pool())
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
        sockets = client.newBuilder().addInterceptor(uncompressed()).build();
    }

    /** A compressed message could be a thousand times larger than what was counted. */
    private static Interceptor uncompressed() {
        return chain -> {
            Request request =
                    chain.request().newBuilder().removeHeader(EXTENSIONS).build();
            Response response = chain.proceed(request);
            return response.newBuilder().removeHeader(EXTENSIONS).build();
        };
    }

    /** For calls. */
    OkHttpClient client() {
        return client;
    }

    /** Opens one connection, whose bytes are counted. */
    WebSocket open(Request request, WebSocketListener listener, MeteredSockets meter) {
        return pool.open(sockets.newBuilder().socketFactory(meter).build(), request, listener, limits.ping());
    }

    Limits limits() {
        return limits;
    }

    /** Waits for connections that are being closed, and then ends whatever is left. */
    @Override
    public void close() {
        threads.shutdown();
        if (!Daemons.await(threads, Duration.ofSeconds(1))) {
            client.dispatcher().cancelAll();
            Daemons.await(threads, Duration.ofSeconds(1));
        }
        pool.close();
    }
}
