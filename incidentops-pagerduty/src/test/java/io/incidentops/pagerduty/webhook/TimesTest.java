package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.incidentops.pagerduty.value.Fields;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read by hand, a time is what the JDK makes of it. */
class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:00:00Z",
                "2026-11-22T12:00:00.2Z",
                "2026-11-22T12:00:00.274Z",
                "2026-11-22T12:00:00.123456789Z",
                "2024-02-29T23:59:59.000000001Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "2026-11-22T12:00:00+01:00",
                "2026-11-22T12:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T12:60:00Z",
                "2026-11-22T12:00:60Z",
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-00-00T12:00:00Z",
                "2026-11-22T12:00:00.Z",
                "2026-11-22T12:00:00.1234567890Z",
                "2026-11-22T12:00:00,1Z",
                "2026-11-22t12:00:00z",
                "2026-11-22T12:00:00",
                "2026-11-22",
                "２026-11-22T12:00:00Z",
                "soon",
                " ",
                ""
            })
    void it_agrees_with_the_JDK(String text) {
        agrees(text);
    }

    @Test
    void it_agrees_with_the_JDK_on_any_time_and_on_what_is_almost_one() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = Instant.ofEpochSecond(random.nextLong(253_402_300_799L), random.nextInt(1_000_000_000))
                    .toString();
            agrees(text);
            char other = "0123456789-:.TZ+ ".charAt(random.nextInt(17));
            int at = random.nextInt(text.length());
            agrees(text.substring(0, at) + other + text.substring(at + 1));
        }
    }

    @Test
    void what_is_no_text_is_no_time() {
        Fields fields = new Fields(
                JsonNodeFactory.instance.objectNode().put("number", 7).putNull("none"));

        assertThat(Times.read(fields, "number")).isNull();
        assertThat(Times.read(fields, "none")).isNull();
        assertThat(Times.read(fields, "missing")).isNull();
    }

    private static void agrees(String text) {
        Fields fields = new Fields(JsonNodeFactory.instance.objectNode().put("at", text));

        assertThat(Times.read(fields, "at")).as(text).isEqualTo(fields.time("at"));
    }
}
