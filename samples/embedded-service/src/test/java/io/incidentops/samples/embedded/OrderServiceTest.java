package io.incidentops.samples.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderServiceTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatedWarehouse warehouse = new SimulatedWarehouse();

    @Test
    void an_outage_is_declared_once_acknowledged_and_resolved() throws Exception {
        try (OrderService service = OrderService.start(0, warehouse)) {
            assertThat(post(service, "/orders?item=tea").statusCode()).isEqualTo(201);
            assertThat(get(service, "/incidents").body()).contains("no incidents");

            warehouse.down();
            for (int i = 0; i < 10; i++) {
                assertThat(post(service, "/orders").statusCode()).isEqualTo(503);
            }
            assertThat(get(service, "/incidents").body().lines())
                    .singleElement()
                    .asString()
                    .startsWith("#1 triggered");
            assertThat(get(service, "/health").statusCode()).isEqualTo(503);
            assertThat(post(service, "/incidents/1/acknowledge?by=ana").statusCode())
                    .isEqualTo(200);
            assertThat(get(service, "/incidents").body()).startsWith("#1 acknowledged");

            warehouse.up();
            assertThat(post(service, "/orders").statusCode()).isEqualTo(201);
            assertThat(get(service, "/incidents").body()).startsWith("#1 acknowledged");
            assertThat(post(service, "/orders").statusCode()).isEqualTo(201);
            assertThat(get(service, "/incidents").body()).startsWith("#1 resolved");
            assertThat(get(service, "/health").statusCode()).isEqualTo(200);
            assertThat(get(service, "/incidents/1/timeline").body()).contains("Ana Abel", "the warehouse fails");
        }
    }

    @Test
    void an_outage_soon_after_reopens_the_incident() throws Exception {
        try (OrderService service = OrderService.start(0, warehouse)) {
            outage(service);
            post(service, "/orders");
            post(service, "/orders");
            assertThat(get(service, "/incidents").body()).startsWith("#1 resolved");

            outage(service);

            assertThat(get(service, "/incidents").body().lines())
                    .singleElement()
                    .asString()
                    .startsWith("#1 triggered");
        }
    }

    @Test
    void many_orders_that_fail_at_once_declare_one_incident() throws Exception {
        try (OrderService service = OrderService.start(0, warehouse)) {
            warehouse.down();
            List<CompletableFuture<HttpResponse<String>>> orders = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                orders.add(client.sendAsync(request(service, "POST", "/orders"), BodyHandlers.ofString()));
            }
            orders.forEach(CompletableFuture::join);

            assertThat(get(service, "/incidents").body().lines()).hasSize(1);
        }
    }

    @Test
    void wrong_requests_are_told_what_is_right() throws Exception {
        try (OrderService service = OrderService.start(0, warehouse)) {
            outage(service);

            assertThat(get(service, "/incidents/7").statusCode()).isEqualTo(404);
            assertThat(get(service, "/incidents/x").statusCode()).isEqualTo(404);
            assertThat(get(service, "/orders").statusCode()).isEqualTo(405);
            assertThat(get(service, "/incidents/1/acknowledge").statusCode()).isEqualTo(405);
            assertThat(post(service, "/incidents/1/acknowledge?by=nobody").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void closing_finishes_what_is_under_way_and_turns_the_rest_away() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        OrderService service = OrderService.start(0, item -> {
            arrived.countDown();
            await(answer);
        });
        CompletableFuture<HttpResponse<String>> slow =
                client.sendAsync(request(service, "POST", "/orders"), BodyHandlers.ofString());
        arrived.await();
        Thread closing = new Thread(service::close);
        closing.start();
        while (statusOf(service) == 200) {
            Thread.onSpinWait();
        }
        answer.countDown();
        closing.join();

        assertThat(slow.join().statusCode()).isEqualTo(201);
        assertThat(statusOf(service)).isEqualTo(-1);
        service.close();
    }

    private int statusOf(OrderService service) throws Exception {
        try {
            return get(service, "/health").statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void the_demonstration_shows_an_outage_from_end_to_end() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();

        EmbeddedService.demonstrate(new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("order 1 is placed", "see /incidents/1", "Ana Abel", "order 3 is placed");
    }

    private void outage(OrderService service) throws Exception {
        warehouse.down();
        for (int i = 0; i < WarehouseWatch.FAILURES; i++) {
            post(service, "/orders");
        }
        warehouse.up();
    }

    private HttpResponse<String> post(OrderService service, String path) throws Exception {
        return client.send(request(service, "POST", path), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(OrderService service, String path) throws Exception {
        return client.send(request(service, "GET", path), BodyHandlers.ofString());
    }

    private static HttpRequest request(OrderService service, String method, String path) {
        return HttpRequest.newBuilder(service.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
