package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a running Prometheus, which scrapes this test. */
@Timeout(180)
class PrometheusLiveTest {
    private static final String BINARY = System.getProperty("incidentops.prometheus", "");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestTime time = new TestTime();
    private final Sli sli = time.registry.sli("checkout");
    private final AtomicReference<Supplier<String>> metrics = new AtomicReference<>(() -> "");

    @TempDir
    private Path folder;

    private HttpServer program;
    private Process prometheus;
    private PrometheusServer server;

    @BeforeEach
    void needsPrometheus() {
        assumeTrue(
                !BINARY.isBlank(),
                "no Prometheus: set the system property incidentops.prometheus to the path of its program");
    }

    private void start(String interval, int processes) throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/metrics", exchange -> {
            byte[] body = metrics.get().get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        program.start();
        int port = freePort();
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                global: {scrape_interval: %s}
                scrape_configs:
                - job_name: shop
                  static_configs:
                """.formatted(interval)
                        + targets(processes, program.getAddress().getPort()));
        prometheus = new ProcessBuilder(
                        BINARY,
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        server = PrometheusServer.at(URI.create("http://127.0.0.1:" + port)).build();
    }

    private static String targets(int processes, int port) {
        return IntStream.range(0, processes)
                .mapToObj(pod -> """
                          - targets: ['127.0.0.1:%d']
                            labels: {pod: '%d'}
                        """.formatted(port, pod))
                .collect(Collectors.joining());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (program != null) {
            program.stop(0);
        }
        if (prometheus != null) {
            server.close();
            prometheus.destroy();
            prometheus.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private void count(int ok, int failed, int fast, int all) {
        String text = """
                # TYPE shop_requests_total counter
                shop_requests_total{code="200"} %d
                shop_requests_total{code="503"} %d
                # TYPE shop_seconds histogram
                shop_seconds_bucket{le="1.0"} %d
                shop_seconds_bucket{le="+Inf"} %d
                shop_seconds_sum 1
                shop_seconds_count %d
                """.formatted(ok, failed, fast, all, all);
        metrics.set(() -> text);
    }

    @Test
    void counts_what_a_running_server_scrapes_through_a_restart_and_an_absence_of_the_program() throws IOException {
        start("1s", 1);
        count(1_000, 10, 900, 1_000);
        Sampling sampling = Sampling.of(sli)
                .from(server.counters()
                        .total("shop_requests_total{job=\"shop\"}")
                        .bad("shop_requests_total{job=\"shop\",code=~\"5..\"}"))
                .every(Duration.ofSeconds(1))
                .start();
        until(sampling, sampling::observed);
        count(1_010, 12, 900, 1_000);
        until(sampling, () -> sli.total().equals(new Counts(10, 2)));

        count(4, 1, 0, 0);
        until(sampling, () -> sli.total().equals(new Counts(14, 3)));
        assertThat(sampling.resets()).isEqualTo(3);

        metrics.set(() -> "");
        until(sampling, () -> sampling.problem().orElse("").contains("it has no series of shop_requests_total"));
        count(5, 1, 0, 0);
        until(sampling, () -> sli.total().equals(new Counts(15, 3)));
        until(sampling, sampling::observed);
        assertThat(sampling.resets()).isEqualTo(3);
    }

    @Test
    void asks_for_latencies_and_tells_the_limits_there_are() throws IOException {
        start("1s", 1);
        count(1, 1, 900, 1_000);
        ServerCounters counters = server.counters();
        Sampling sampling = Sampling.of(sli)
                .from(counters.latency("shop_seconds{job=\"shop\"}", Duration.ofSeconds(1)))
                .every(Duration.ofSeconds(1))
                .start();
        until(sampling, sampling::observed);
        count(1, 1, 905, 1_007);
        until(sampling, () -> sli.total().equals(new Counts(5, 2)));

        assertThatThrownBy(() ->
                        counters.latency("shop_seconds", Duration.ofSeconds(2)).read())
                .hasMessageContaining("no bucket up to 2 s: take one of 1.0, +Inf s");
    }

    @Test
    void a_scrape_that_ends_while_the_server_is_asked_makes_no_good_event_a_bad_one() throws IOException {
        AtomicLong scrapes = new AtomicLong();
        metrics.set(() -> allGood(scrapes.incrementAndGet() * 100));
        start("200ms", 20);
        ServerCounters latency = server.counters().latency("shop_seconds", Duration.ofSeconds(1));
        ServerCounters errors =
                server.counters().total("shop_requests_total").good("shop_requests_total{code=\"200\"}");
        Sampling sampling =
                Sampling.of(sli).from(latency).every(Duration.ofSeconds(1)).start();
        until(sampling, sampling::observed);

        for (int i = 0; i < 200; i++) {
            assertThat(badOf(latency)).as("latencies, reading %d", i).isZero();
            assertThat(badOf(errors)).as("errors, reading %d", i).isZero();
        }
        until(sampling, () -> sli.total().good() > 10_000);
        assertThat(sli.total().bad()).isZero();
    }

    /** So many series that it takes the server a while to take them over. */
    private static String allGood(long count) {
        StringBuilder text = new StringBuilder();
        for (int path = 0; path < 30; path++) {
            text.append("""
                    shop_requests_total{code="200",path="%1$d"} %2$d
                    shop_seconds_bucket{le="1.0",path="%1$d"} %2$d
                    shop_seconds_count{path="%1$d"} %2$d
                    """.formatted(path, count));
        }
        return text.toString();
    }

    private static long badOf(ServerCounters counters) {
        return counters.read().values().entrySet().stream()
                .mapToLong(each -> each.getKey().side() == Side.TOTAL ? each.getValue() : -each.getValue())
                .sum();
    }

    /** Each second of the indicator takes 20 ms of the world's. */
    private void until(Sampling sampling, BooleanSupplier seen) {
        long begin = System.nanoTime();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                fail(
                        "not seen within %s: the indicator has %s, observed %s, problem %s",
                        PATIENCE, sli.total(), sampling.observed(), sampling.problem());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            time.seconds(1);
        }
    }
}
