package io.incidentops.slo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One question to a server, one answer in JSON, or a {@link SourceException} that says what to do. Follows no redirect, so
 * that credentials go nowhere else. Thread-safe.
 */
final class QueryHttp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;

    private final HttpClient client;
    private final URI base;
    private final Map<String, Supplier<String>> headers;
    private final Duration timeout;
    private final int maxBytes;

    QueryHttp(URI base, Map<String, Supplier<String>> headers, Duration timeout, int maxBytes) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    JsonNode post(String path, Map<String, String> form) {
        HttpResponse<byte[]> response = exchange(request(path, form));
        JsonNode json = json(response);
        int status = response.statusCode();
        if (json.path("status").asText().equals("error")) {
            throw new SourceException("it refused the query (" + status + ", "
                    + shown(json.path("errorType").asText("no type")) + "): "
                    + shown(json.path("error").asText("no reason")));
        }
        if (status / 100 != 2 || !json.path("status").asText().equals("success")) {
            throw new SourceException(Statuses.explain(status, base));
        }
        return json;
    }

    private HttpRequest request(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach((name, value) -> request.setHeader(name, Headers.value(name, value.get())));
        return request.build();
    }

    /** The request's own time-out ends with the headers of the answer, so the wait has one, too. */
    private HttpResponse<byte[]> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, about -> new LimitedBody(maxBytes));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SourceException("it did not answer within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException("it was closed", e);
        } catch (ExecutionException e) {
            throw explain(e.getCause() == null ? e : e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private SourceException explain(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SourceException known) {
                return known;
            }
        }
        if (cause instanceof HttpTimeoutException) {
            return new SourceException("it did not answer within " + timeout, cause);
        }
        return new SourceException(
                "it cannot be reached, or broke off, at " + base + " ("
                        + cause.getClass().getSimpleName() + ")",
                cause);
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        try {
            JsonNode json = JSON.readTree(response.body());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // what was sent instead may be a page with anybody's data, so none of it is told
        }
        if (response.statusCode() / 100 != 2) {
            throw new SourceException(Statuses.explain(response.statusCode(), base));
        }
        throw new SourceException("it answered with something other than JSON, or with half of it: is " + base
                + " the address of its API, without a login page in between?");
    }

    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
