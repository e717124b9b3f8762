package io.incidentops.testkit.http;

import io.incidentops.testkit.http.HttpAnswer.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends a request that a stand-in makes. Thread-safe. */
public final class HttpPost {
    private HttpPost() {}

    /**
     * Sends once, without a proxy and without following redirects, and waits for the answer. It throws nothing. A
     * connection that ended before anything was answered is opened once more: on a busy machine the loopback loses one in
     * some thousand before the other side sees it.
     *
     * @param target where to
     * @param headers the request's headers
     * @param body its body
     * @param patience how long to wait for the connection, and again for the answer
     * @return what came back
     */
    public static HttpAnswer send(URI target, Map<String, String> headers, byte[] body, Duration patience) {
        HttpAnswer first = attempt(target, headers, body, patience);
        return first.problem() == Problem.LOST ? attempt(target, headers, body, patience) : first;
    }

    private static HttpAnswer attempt(URI target, Map<String, String> headers, byte[] body, Duration patience) {
        try {
            HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(Proxy.NO_PROXY);
            try {
                prepare(connection, headers, body.length, (int) patience.toMillis());
                connection.getOutputStream().write(body);
                return answer(connection);
            } finally {
                connection.disconnect();
            }
        } catch (SocketTimeoutException late) {
            return HttpAnswer.failed(Problem.LATE);
        } catch (SSLException untrusted) {
            return HttpAnswer.failed(Problem.UNTRUSTED);
        } catch (IOException unreachable) {
            return HttpAnswer.failed(Problem.LOST);
        }
    }

    private static void prepare(HttpURLConnection connection, Map<String, String> headers, int length, int millis)
            throws IOException {
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        // A body of fixed length is never sent again behind our back
        connection.setFixedLengthStreamingMode(length);
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
    }

    private static HttpAnswer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                headers.put(name, values.get(0));
            }
        });
        InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        return new HttpAnswer(status, headers, read(in), Problem.NONE);
    }

    private static String read(@Nullable InputStream in) throws IOException {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
