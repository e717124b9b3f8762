package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever the machine's language, a signature is that of the bytes. */
class CharsetTest {
    @Test
    void under_an_ASCII_locale_every_request_is_judged_as_elsewhere() throws Exception {
        assertThat(probe(List.of("-Dfile.encoding=US-ASCII"), Map.of("LC_ALL", "C")))
                .startsWith("US-ASCII");
    }

    @Test
    void under_UTF_16_every_request_is_judged_as_elsewhere() throws Exception {
        assertThat(probe(List.of("-Dfile.encoding=UTF-16"), Map.of())).startsWith("UTF-16");
    }

    private static String probe(List<String> options, Map<String, String> environment) throws Exception {
        try (Child child = Child.start(CharsetProbe.class, with(options), environment)) {
            String said = child.until("");

            assertThat(said.lines().skip(1)).containsExactly("200 401", "200 401", "200 401", CharsetProbe.RIGHT);
            return said;
        }
    }

    /** What it says is read as ASCII, whatever its default. */
    private static List<String> with(List<String> options) {
        return List.of(options.get(0), "-Dsun.stdout.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII");
    }
}
