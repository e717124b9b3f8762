package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] BODY = "text=žluťoučký kůň".getBytes(StandardCharsets.UTF_8);

    private final Signature signature = new Signature(List.of(Sender.SECRET));

    @Test
    void every_recorded_vector_is_judged_right() {
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> judged = new TreeMap<>();
        for (JsonNode vector : Cases.json("signature-vectors.json").path("vectors")) {
            String name = vector.path("name").asText();
            expected.put(name, vector.path("valid").asBoolean());
            judged.put(name, judge(vector));
        }

        assertThat(judged).isEqualTo(expected).hasSizeGreaterThan(5);
    }

    private static boolean judge(JsonNode vector) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : List.of("timestamp", "signature")) {
            if (vector.path(name).isTextual()) {
                String header = name.equals("signature") ? Signature.HEADER : Signature.TIME_HEADER;
                headers.put(header, List.of(vector.path(name).asText()));
            }
        }
        byte[] body = vector.path("body").asText().getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.ofEpochSecond(vector.path("now").asLong());
        return new Signature(List.of(vector.path("secret").asText()))
                        .refusal(new WebRequest("POST", "/", headers, body), now)
                == null;
    }

    @Test
    void a_request_counts_for_five_minutes_whichever_way_the_clocks_differ() {
        for (Duration off : List.of(Duration.ZERO, Duration.ofSeconds(300), Duration.ofSeconds(-300))) {
            assertThat(signature.refusal(Sender.signed(BODY, NOW.plus(off)), NOW))
                    .as("%s", off)
                    .isNull();
        }
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301), Duration.ofDays(365))) {
            assertThat(signature.refusal(Sender.signed(BODY, NOW.plus(off)), NOW))
                    .as("%s", off)
                    .isEqualTo(Refusal.STALE);
        }
    }

    @Test
    void while_a_secret_is_replaced_both_count() {
        Signature both = new Signature(List.of("the next one", Sender.SECRET));
        String time = Long.toString(NOW.getEpochSecond());

        assertThat(both.refusal(Sender.signed(BODY, NOW), NOW)).isNull();
        assertThat(both.refusal(Sender.request(BODY, time, "v0=" + Sender.hmac("the next one", time, BODY)), NOW))
                .isNull();
        assertThat(both.refusal(Sender.request(BODY, time, "v0=" + Sender.hmac("another", time, BODY)), NOW))
                .isEqualTo(Refusal.FORGED);
    }

    @Test
    void without_a_secret_nothing_is_Slacks() {
        assertThat(new Signature(List.of()).refusal(Sender.signed(BODY, NOW), NOW))
                .isEqualTo(Refusal.FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", "+1795348800", "1795348800 ", "1795348800.0", "1e9", "٣", "99999999999999999999"})
    void a_time_is_digits_alone(String time) {
        assertThat(signature.refusal(Sender.request(BODY, time, "v0=" + Sender.hmac(Sender.SECRET, time, BODY)), NOW))
                .isEqualTo(Refusal.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0", "v0=", "v1=", "V0=", "="})
    void a_signature_bears_its_version_and_64_digits(String claim) {
        String time = Long.toString(NOW.getEpochSecond());

        assertThat(signature.refusal(Sender.request(BODY, time, claim), NOW)).isNotNull();
        assertThat(signature.refusal(Sender.request(BODY, time, claim + Sender.hmac(Sender.SECRET, time, BODY)), NOW)
                        == null)
                .isEqualTo(claim.equals("v0="));
    }
}
