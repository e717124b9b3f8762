package io.incidentops.samples.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.incidentops.Health;
import io.incidentops.IncidentOps;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes orders over HTTP on this machine alone, and keeps its own incidents. Threads belong to the service: it lends
 * them to the library too. Thread-safe.
 */
final class OrderService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);
    private static final int THREADS = 16;
    private static final List<Person> PEOPLE = List.of(Person.of("ana", "Ana Abel"), Person.of("ben", "Ben Brook"));

    private final Warehouse warehouse;
    private final ExecutorService threads;
    private final IncidentOps ops;
    private final WarehouseWatch watch;
    private final HttpServer server;
    private final UnderWay underWay = new UnderWay();
    private final AtomicLong orders = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private OrderService(Warehouse warehouse, HttpServer server) {
        this.warehouse = warehouse;
        this.server = server;
        threads = Executors.newFixedThreadPool(THREADS);
        ops = IncidentOps.builder()
                .program("orders")
                .directory(PersonDirectory.of(PEOPLE))
                .workers(threads)
                .start();
        watch = new WarehouseWatch(ops);
    }

    /**
     * Starts it.
     *
     * @param port the port, or 0 for a free one
     * @throws IOException where the port is taken
     */
    static OrderService start(int port, Warehouse warehouse) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        OrderService service = new OrderService(warehouse, server);
        service.open();
        return service;
    }

    private void open() {
        IncidentPages incidents = new IncidentPages(ops);
        page("/orders", this::order);
        page("/health", this::health);
        page("/incidents", incidents::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /** Something that answers a request. */
    private interface Page {
        void handle(Exchange exchange) throws IOException;
    }

    private void page(String path, Page page) {
        server.createContext(path, http -> {
            if (!underWay.begin()) {
                http.getResponseHeaders().set("Connection", "close");
                respond(http, exchange -> exchange.answer(503, "shutting down"));
                return;
            }
            try {
                respond(http, page);
            } finally {
                underWay.end();
            }
        });
    }

    private static void respond(HttpExchange http, Page page) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            try {
                page.handle(exchange);
            } catch (RuntimeException e) {
                LOG.error("{} failed", exchange.path(), e);
                exchange.answer(500, "this did not work, and the log says why");
            }
        }
    }

    private void order(Exchange exchange) throws IOException {
        if (!exchange.is("POST")) {
            exchange.answer(405, "POST an order: /orders?item=tea");
            return;
        }
        try {
            warehouse.reserve(exchange.parameter("item").orElse("tea"));
        } catch (IOException e) {
            watch.failed(e);
            exchange.answer(503, "no order was placed: " + e.getMessage() + seeIncident());
            return;
        }
        watch.succeeded();
        exchange.answer(201, "order " + orders.incrementAndGet() + " is placed");
    }

    private String seeIncident() {
        return watch.outage()
                .map(incident -> "; see /incidents/" + incident.number())
                .orElse("");
    }

    private void health(Exchange exchange) throws IOException {
        Health health = ops.health();
        boolean well = health.up() && watch.outage().isEmpty();
        String problems = String.join("\n", health.problems());
        exchange.answer(well ? 200 : 503, (well ? "well" : "not well" + seeIncident()) + problems);
    }

    /**
     * Ends it from the outside in: what arrives is turned away, what is under way is finished, and only then do those go
     * on whom it needs. Calling it again does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        underWay.finish(5, TimeUnit.SECONDS);
        server.stop(0);
        ops.close();
        threads.shutdown();
    }
}
