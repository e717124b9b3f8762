package io.incidentops.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a store and its database, counts flights, and breaks the line on request. Thread-safe. */
final class TestProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger flights = new AtomicInteger();
    private volatile boolean down;
    private volatile String deadly;
    private volatile int spared;

    TestProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often something was sent to the database after it had answered. */
    int flights() {
        return flights.get();
    }

    void cut() {
        down = true;
        sockets.forEach(TestProxy::close);
        sockets.clear();
    }

    void restore() {
        deadly = null;
        down = false;
    }

    /** Passes the next message with this text on to the database, and then cuts the line before the answer. */
    void cutAfter(String text) {
        deadly = text;
        spared = 0;
    }

    /** The same with the message that follows the one with this text. */
    void cutAfterTheOneThatFollows(String text) {
        deadly = text;
        spared = 1;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (down) {
                    client.close();
                } else {
                    Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                    client.setTcpNoDelay(true);
                    database.setTcpNoDelay(true);
                    sockets.add(client);
                    sockets.add(database);
                    AtomicInteger direction = new AtomicInteger();
                    start(() -> pump(client, database, direction, 1));
                    start(() -> pump(database, client, direction, 2));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicInteger direction, int mine) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (direction.getAndSet(mine) != mine && mine == 1) {
                    flights.incrementAndGet();
                }
                if (mine == 1 && isLast(new String(buffer, 0, count, StandardCharsets.ISO_8859_1))) {
                    down = true; // before it is passed on, so that no answer to it can be quicker than the cut
                    out.write(buffer, 0, count);
                    out.flush();
                    cut();
                } else if (mine == 1 || !down) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
            }
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    /** Whether the line is to be cut after this message. */
    private synchronized boolean isLast(String message) {
        if (deadly == null || !message.contains(deadly)) {
            return false;
        }
        if (spared > 0) {
            spared--;
            deadly = "";
            return false;
        }
        return true;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "test-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was closed already
        }
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
