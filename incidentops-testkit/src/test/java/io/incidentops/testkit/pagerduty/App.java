package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.HttpPort;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What webhooks are sent to: it writes down what it gets and answers as a test tells. */
final class App implements AutoCloseable {
    /** A request that it got. */
    record Got(Map<String, String> headers, byte[] bytes, String body) {
        JsonNode json() {
            return Json.parse(body);
        }

        String type() {
            return json().path("event").path("event_type").asText();
        }

        JsonNode data() {
            return json().path("event").path("data");
        }

        String id() {
            return headers.get("X-Webhook-Id");
        }
    }

    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile Function<Got, Integer> answer = any -> 202;
    private final Semaphore arrived = new Semaphore(0);
    private final HttpPort port;

    App() {
        this.port = new HttpPort("app", 0, this::serve);
        port.start();
    }

    URI uri() {
        return URI.create("http://" + port.address() + "/pagerduty");
    }

    private void serve(HttpCall call) throws IOException {
        Got request = new Got(call.headers, call.body, call.text());
        got.add(request);
        int status = answer.apply(request);
        arrived.release();
        if (status == 0) {
            call.silence();
        } else {
            call.plain(status, "");
        }
    }

    /** Waits until so many more have arrived. */
    boolean await(int number) throws InterruptedException {
        return arrived.tryAcquire(number, 30, TimeUnit.SECONDS);
    }

    List<String> types() {
        return got.stream().map(Got::type).toList();
    }

    @Override
    public void close() {
        port.close();
    }
}
