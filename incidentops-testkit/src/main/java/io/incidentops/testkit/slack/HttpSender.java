package io.incidentops.testkit.slack;

import io.incidentops.testkit.http.HttpAnswer;
import io.incidentops.testkit.http.HttpPost;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends signed requests to an app's request URL. Immutable, thread-safe. */
final class HttpSender {
    private final URI target;
    private final String secret;

    HttpSender(URI target, String secret) {
        this.target = target;
        this.secret = secret;
    }

    /** Sends once and waits; it throws nothing. */
    Delivered send(Envelope envelope, long seconds, Duration patience) {
        HttpAnswer answer = HttpPost.send(target, headers(envelope, seconds), envelope.body(), patience);
        return switch (answer.problem()) {
            case LATE -> Delivered.failed("http_timeout");
            case UNTRUSTED -> Delivered.failed("ssl_error");
            case LOST -> Delivered.failed("connection_failed");
            case NONE -> {
                boolean repeatable = !"1".equals(answer.headers().get("X-Slack-No-Retry"));
                yield new Delivered(answer.status(), answer.body(), answer.good() ? "" : "http_error", repeatable);
            }
        };
    }

    private Map<String, String> headers(Envelope envelope, long seconds) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        headers.put("Content-Type", envelope.contentType());
        headers.put("X-Slack-Request-Timestamp", Long.toString(seconds));
        headers.put("X-Slack-Signature", sign(seconds, envelope.body()));
        if (envelope.attempt() > 0) {
            headers.put("X-Slack-Retry-Num", Integer.toString(envelope.attempt()));
            headers.put("X-Slack-Retry-Reason", envelope.reason());
        }
        return headers;
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
