package io.incidentops.slack.request;

import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as Slack does, by code of its own. */
final class Sender {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private Sender() {}

    static WebRequest signed(String body, Instant at) {
        return signed(body.getBytes(StandardCharsets.UTF_8), at);
    }

    static WebRequest signed(byte[] body, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        return request(body, time, "v0=" + hmac(SECRET, time, body));
    }

    static WebRequest request(byte[] body, String time, String signature) {
        return new WebRequest(
                "POST",
                "/slack/events",
                Map.of(
                        "x-slack-request-timestamp", List.of(time),
                        "x-slack-signature", List.of(signature),
                        "content-type", List.of("application/json")),
                body);
    }

    static String hmac(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ':').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
