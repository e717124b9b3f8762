package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls the stand-in over real HTTP, as an app does. */
final class SlackClient {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SlackStandIn slack;

    SlackClient(SlackStandIn slack) {
        this.slack = slack;
    }

    JsonNode call(String method, String... arguments) {
        return Json.parse(response(slack.botToken(), method, arguments).body());
    }

    JsonNode callAs(String token, String method, String... arguments) {
        return Json.parse(response(token, method, arguments).body());
    }

    HttpResponse<String> response(String token, String method, String... arguments) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            form.put(arguments[i], arguments[i + 1]);
        }
        return post(slack.apiUri().resolve(method), "application/x-www-form-urlencoded", token, Form.encode(form));
    }

    JsonNode json(String method, String body) {
        return Json.parse(
                post(slack.apiUri().resolve(method), "application/json; charset=utf-8", slack.botToken(), body)
                        .body());
    }

    static HttpResponse<String> post(URI uri, String type, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(2))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
