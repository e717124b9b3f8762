package io.incidentops.testkit.slack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends signed requests to an app's request URL. Immutable, thread-safe. */
final class HttpSender {
    private static final String LOST = "connection_failed";

    private final URI target;
    private final String secret;

    HttpSender(URI target, String secret) {
        this.target = target;
        this.secret = secret;
    }

    /**
     * Sends once and waits; it throws nothing. A connection that ended before anything was answered is opened once more: on
     * a busy machine the loopback loses one in some ten thousand before the app sees it.
     */
    Delivered send(Envelope envelope, long seconds, Duration patience) {
        Delivered first = attempt(envelope, seconds, patience);
        return first.problem().equals(LOST) ? attempt(envelope, seconds, patience) : first;
    }

    private Delivered attempt(Envelope envelope, long seconds, Duration patience) {
        try {
            HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(Proxy.NO_PROXY);
            try {
                prepare(connection, envelope, seconds, patience);
                connection.getOutputStream().write(envelope.body());
                return answer(connection);
            } finally {
                connection.disconnect();
            }
        } catch (SocketTimeoutException late) {
            return Delivered.failed("http_timeout");
        } catch (SSLException untrusted) {
            return Delivered.failed("ssl_error");
        } catch (IOException unreachable) {
            return Delivered.failed(LOST);
        }
    }

    private void prepare(HttpURLConnection connection, Envelope envelope, long seconds, Duration patience)
            throws IOException {
        byte[] body = envelope.body();
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        // A body of fixed length is never sent again behind our back
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        connection.setRequestProperty("Content-Type", envelope.contentType());
        connection.setRequestProperty("X-Slack-Request-Timestamp", Long.toString(seconds));
        connection.setRequestProperty("X-Slack-Signature", sign(seconds, body));
        if (envelope.attempt() > 0) {
            connection.setRequestProperty("X-Slack-Retry-Num", Integer.toString(envelope.attempt()));
            connection.setRequestProperty("X-Slack-Retry-Reason", envelope.reason());
        }
    }

    private static Delivered answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        boolean good = status >= 200 && status < 300;
        String body = read(good ? connection.getInputStream() : connection.getErrorStream());
        boolean repeatable = !"1".equals(connection.getHeaderField("X-Slack-No-Retry"));
        return new Delivered(status, body, good ? "" : "http_error", repeatable);
    }

    private static String read(@Nullable InputStream in) throws IOException {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String sign(long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + seconds + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HMAC with SHA-256", missing);
        }
    }
}
