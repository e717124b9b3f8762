package io.incidentops.testkit.http;

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
public final class HttpPort implements AutoCloseable {
    /** Answers requests, each on its connection's thread. */
    public interface Site {
        /**
         * Answers a request.
         *
         * @param call the request
         * @throws IOException where the connection breaks
         */
        void serve(HttpCall call) throws IOException;
    }

    private final String owner;
    private final ServerSocket server;
    private final Site site;
    private final Map<Socket, Thread> connections = new ConcurrentHashMap<>();
    private final Thread accepting;
    private volatile boolean closed;

    /**
     * Opens a port.
     *
     * @param owner whose it is, such as {@code slack}; its threads are named so
     * @param number the port's number, or 0 for one that is free
     * @param site what answers
     * @throws UncheckedIOException where it cannot be opened
     */
    public HttpPort(String owner, int number, Site site) {
        this.owner = owner;
        this.site = site;
        try {
            this.server = new ServerSocket(number, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + number + " could not be opened on the loopback: choose another, or 0 for any", e);
        }
        this.accepting = Threads.named(owner, "accept", this::accept);
    }

    /** Starts to answer. */
    public void start() {
        accepting.start();
    }

    /**
     * Where it is.
     *
     * @return host and port
     */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = Threads.named(owner, "connection", () -> converse(socket));
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
