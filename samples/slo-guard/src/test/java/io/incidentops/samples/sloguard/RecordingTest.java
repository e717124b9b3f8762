package io.incidentops.samples.sloguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    private static Recording read(String text) throws IOException {
        return Recording.read("my.csv", new BufferedReader(new StringReader(text)));
    }

    @Test
    void lines_are_read_after_the_header() throws IOException {
        assertThat(read("time,good,bad\n2026-03-06T18:00:00Z,1180,2\n\n").lines())
                .containsExactly(new Recording.Line(Instant.parse("2026-03-06T18:00:00Z"), 1_180, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-06T18:00:00Z,1                                  | my.csv, line 1",
                "yesterday,1,2                                           | is no time",
                "2026-03-06T18:00:00Z,-1,2                               | two whole numbers",
                "2026-03-06T18:00:00Z,1.5,2                              | two whole numbers",
                "2026-03-06T18:00:00Z,1,2;2026-03-06T18:00:00Z,1,2       | my.csv, line 2",
                "2026-03-06T18:00:00Z,1,2;2027-03-06T18:00:00Z,1,2       | ninety days",
                "time,good,bad                                           | has no line"
            })
    void what_is_wrong_is_named_with_its_line(String text, String said) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
