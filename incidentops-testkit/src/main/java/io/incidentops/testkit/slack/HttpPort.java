package io.incidentops.testkit.slack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP server on the loopback, one thread per connection. The JDK's own cannot become a WebSocket, nor break off
 * a connection, nor end its threads when told to. Thread-safe.
 */
final class HttpPort implements AutoCloseable {
    /** Answers requests, each on its connection's thread. */
    interface Site {
        void serve(HttpCall call) throws IOException;
    }

    private final ServerSocket server;
    private final Site site;
    private final Map<Socket, Thread> connections = new ConcurrentHashMap<>();
    private final Thread accepting;
    private volatile boolean closed;

    HttpPort(Site site) {
        this.site = site;
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException("no port could be opened on the loopback", e);
        }
        this.accepting = Threads.named("accept", this::accept);
    }

    void start() {
        accepting.start();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = Threads.named("connection", () -> converse(socket));
                connections.put(socket, thread);
                thread.start();
                if (closed) {
                    quietly(socket);
                }
            } catch (IOException ended) {
                // the port was closed, or the caller went away before it was accepted
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more && !closed) {
                HttpCall call = next(in, socket);
                if (call == null) {
                    return;
                }
                site.serve(call);
                more = call.goesOn();
            }
        } catch (IOException | NumberFormatException brokenOff) {
            // the other side went away or talks no HTTP: nobody is left to be told
        } finally {
            connections.remove(socket);
        }
    }

    private static @Nullable HttpCall next(InputStream in, Socket socket) throws IOException {
        HttpHead head = HttpHead.read(in);
        if (head == null) {
            return null;
        }
        if (head.headers().getOrDefault("Expect", "").equalsIgnoreCase("100-continue")) {
            socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        return new HttpCall(head, head.body(in), in, socket);
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // closed is closed
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // closed is closed
        }
        Threads.end(accepting);
        Map<Socket, Thread> left = Map.copyOf(connections);
        left.keySet().forEach(HttpPort::quietly);
        left.values().forEach(Threads::end);
    }
}
