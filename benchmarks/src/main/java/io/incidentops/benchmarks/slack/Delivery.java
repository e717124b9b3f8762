package io.incidentops.benchmarks.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as a server has read it: its headers and its raw body, signed now, so that it counts for five minutes.
 *
 * @param headers the headers that Slack sends
 * @param body the raw body
 */
record Delivery(Map<String, List<String>> headers, byte[] body) {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String TIME = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";

    static Delivery of(Kind kind) {
        byte[] body = kind.body();
        String time = Long.toString(Instant.now().getEpochSecond());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Host", List.of("incidents.example.org"));
        headers.put("User-Agent", List.of("Slackbot 1.0 (+https://api.slack.com/robots)"));
        headers.put("Content-Length", List.of(Integer.toString(body.length)));
        headers.put("Accept", List.of("*/*"));
        headers.put("Accept-Encoding", List.of("gzip,deflate"));
        headers.put("Content-Type", List.of(kind.contentType()));
        headers.put(TIME, List.of(time));
        headers.put(SIGNATURE, List.of(signature(time, body)));
        return new Delivery(headers, body);
    }

    String header(String name) {
        return headers.get(name).get(0);
    }

    private static String signature(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ':').getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
