package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls the stand-in over real HTTP, as a program does, and compares what it answers with what is published. */
final class Client {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer. */
    record Answer(int status, JsonNode json, Map<String, java.util.List<String>> headers) {
        String header(String name) {
            return headers.getOrDefault(name, java.util.List.of("")).get(0);
        }

        int code() {
            return json.path("error").path("code").asInt();
        }
    }

    private final PagerDutyStandIn pd;
    private final String from;
    private final String token;

    Client(PagerDutyStandIn pd, String from) {
        this(pd, from, "Token token=" + pd.token());
    }

    private Client(PagerDutyStandIn pd, String from, String token) {
        this.pd = pd;
        this.from = from;
        this.token = token;
    }

    Client bearer(String other) {
        return new Client(pd, from, "Bearer " + other);
    }

    Client from(String email) {
        return new Client(pd, email, token);
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    Answer post(String path, String body) {
        return call("POST", path, body);
    }

    Answer put(String path, String body) {
        return call("PUT", path, body);
    }

    Answer delete(String path) {
        return call("DELETE", path, "");
    }

    Answer event(StandInService service, String action, String key) {
        return post("/v2/enqueue", trigger(service.routingKey(), action, key));
    }

    static String trigger(String routingKey, String action, String key) {
        return "{'routing_key':'%s','event_action':'%s','dedup_key':'%s','client':'watcher','payload':{'summary':'Checkout answers 500','source':'api-1','severity':'critical'}}"
                .formatted(routingKey, action, key)
                .replace('\'', '"');
    }

    Answer call(String verb, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(pd.url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(verb, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!token.endsWith(" ")) {
            request.header("Authorization", token);
        }
        if (!from.isEmpty()) {
            request.header("From", from);
        }
        return send(request.build(), path);
    }

    static Answer send(HttpRequest request, String path) {
        try {
            HttpResponse<String> got = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            Published.check(request.method(), path, got);
            return new Answer(
                    got.statusCode(), Json.parse(got.body()), got.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
