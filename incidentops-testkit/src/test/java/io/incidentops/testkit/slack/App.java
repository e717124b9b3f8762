package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.HttpPort;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An app behind a request URL that writes down what it gets and answers as a test tells. */
final class App implements AutoCloseable {
    /** A request that the app got. */
    record Got(Map<String, String> headers, String body) {
        JsonNode json() {
            return Json.parse(body);
        }

        Map<String, String> form() {
            return Form.decode(body);
        }

        JsonNode payload() {
            return Json.parse(form().get("payload"));
        }

        JsonNode event() {
            return json().path("event");
        }
    }

    /** What the app answers. */
    record Says(int status, Map<String, String> headers, String body) {
        static final Says NOTHING = new Says(200, Map.of(), "");
    }

    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile Function<Got, Says> answer = any -> Says.NOTHING;
    private final HttpPort port;

    App() {
        this.port = new HttpPort("app", 0, this::serve);
        port.start();
    }

    URI uri() {
        return URI.create("http://" + port.address() + "/slack");
    }

    private void serve(HttpCall call) throws IOException {
        Got request = new Got(call.headers, new String(call.body, StandardCharsets.UTF_8));
        got.add(request);
        Says says = answer.apply(request);
        call.answer(says.status(), "application/json", says.headers(), says.body());
    }

    List<String> events() {
        return got.stream()
                .filter(request -> request.body().startsWith("{"))
                .map(request -> request.event().path("type").asText())
                .toList();
    }

    Got last() {
        return got.get(got.size() - 1);
    }

    @Override
    public void close() {
        port.close();
    }
}
