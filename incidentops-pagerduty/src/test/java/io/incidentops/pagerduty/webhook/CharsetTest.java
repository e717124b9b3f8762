package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the machine's language, a signature is that of the bytes. */
@Timeout(120)
class CharsetTest {
    @Test
    void under_an_ASCII_locale_every_webhook_is_judged_as_elsewhere() throws Exception {
        assertThat(probe("-Dfile.encoding=US-ASCII", Map.of("LC_ALL", "C"))).startsWith("US-ASCII");
    }

    @Test
    void under_UTF_16_every_webhook_is_judged_as_elsewhere() throws Exception {
        assertThat(probe("-Dfile.encoding=UTF-16", Map.of())).startsWith("UTF-16");
    }

    private static String probe(String option, Map<String, String> environment) throws Exception {
        // what it says is read as ASCII, whatever its default
        List<String> options = List.of(option, "-Dsun.stdout.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII", cases());
        try (Child child = Child.start(CharsetProbe.class, options, environment)) {
            String said = child.until("");

            assertThat(said.lines().skip(1)).containsExactly("202 401", "202 401", CharsetProbe.RIGHT);
            return said;
        }
    }

    private static String cases() {
        return "-Dincidentops.cases=" + System.getProperty("incidentops.cases", "absent");
    }
}
