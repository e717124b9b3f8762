package io.incidentops.samples.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request and its answer in plain text. Not thread-safe. */
final class Exchange {
    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    boolean is(String method) {
        return http.getRequestMethod().equals(method);
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    /** A parameter of the query, or nothing. */
    Optional<String> parameter(String name) {
        String query = http.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    void answer(int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }
}
