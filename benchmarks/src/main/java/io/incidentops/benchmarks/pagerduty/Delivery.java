package io.incidentops.benchmarks.pagerduty;

import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook as a server has read it: its headers and its raw body.
 *
 * @param headers the headers that PagerDuty sends
 * @param body the raw body
 */
record Delivery(Map<String, List<String>> headers, byte[] body) {
    static final String SECRET = "lNYmTq8Zb0sVq2XfK7Jw4c1uR9oHd3Ge5aPi6tSy";
    static final String SIGNATURE = "X-PagerDuty-Signature";
    static final String VERSION = "v1=";

    static Delivery of(Kind kind) {
        byte[] body = kind.body();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Host", List.of("incidents.example.org"));
        headers.put("User-Agent", List.of("PagerDuty-Webhook/V3.0"));
        headers.put("Content-Length", List.of(Integer.toString(body.length)));
        headers.put("Accept", List.of("*/*"));
        headers.put("Content-Type", List.of("application/json"));
        headers.put("X-Webhook-Id", List.of("3f1b9c52-6d0e-4b7a-9a55-2f7c0d8e1b64"));
        headers.put("X-Webhook-Subscription", List.of("PSUBSC1"));
        headers.put(SIGNATURE, List.of(VERSION + HexFormat.of().formatHex(mac().doFinal(body))));
        return new Delivery(headers, body);
    }

    static Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    WebRequest request() {
        return new WebRequest("POST", "/pagerduty", headers, body);
    }
}
