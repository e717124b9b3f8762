package io.incidentops.pagerduty.webhook;

import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs webhooks as PagerDuty does, by code of its own. */
final class Sender {
    static final String SECRET = "lNYmTq8Zb0sVq2XfK7Jw4c1uR9oHd3Ge5aPi6tSy";

    private Sender() {}

    static WebRequest signed(String body) {
        return signed(body.getBytes(StandardCharsets.UTF_8));
    }

    static WebRequest signed(byte[] body) {
        return signed(body, null);
    }

    static WebRequest signed(byte[] body, @Nullable String webhookId) {
        return request(body, "v1=" + hmac(SECRET, body), webhookId);
    }

    static WebRequest request(byte[] body, String signature, @Nullable String webhookId) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("content-type", List.of("application/json"));
        headers.put("x-pagerduty-signature", List.of(signature));
        if (webhookId != null) {
            headers.put("x-webhook-id", List.of(webhookId));
        }
        return new WebRequest("POST", "/pagerduty", headers, body);
    }

    static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
