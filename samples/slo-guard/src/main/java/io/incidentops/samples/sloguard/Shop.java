package io.incidentops.samples.sloguard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.StatusRecorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A shop that answers over HTTP, on this machine alone, and counts each answer. Thread-safe. */
final class Shop implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final StatusRecorder answers;
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean broken;

    private Shop(HttpServer server, Sli requests) {
        this.server = server;
        this.answers = requests.statuses();
    }

    /**
     * Starts it.
     *
     * @throws IOException where no port is free
     */
    static Shop start(Sli requests) throws IOException {
        // without it an answer on a connection that is kept waits 40 ms for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Shop shop = new Shop(server, requests);
        server.createContext("/", shop::answer);
        server.setExecutor(shop.threads);
        server.start();
        return shop;
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /** Breaks what the shop depends on, so that two of three requests fail, or mends it. */
    void broken(boolean isBroken) {
        broken = isBroken;
    }

    private void answer(HttpExchange http) throws IOException {
        boolean fails = broken && asked.incrementAndGet() % 3 != 0;
        int status = fails ? 503 : 200;
        answers.record(status);
        try (http) {
            http.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
