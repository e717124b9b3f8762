package io.incidentops.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({
        "1, 500, 1000",
        "2, 1000, 2000",
        "5, 8000, 16000",
        "9, 128000, 256000",
        "10, 150000, 300000",
        "1000, 150000, 300000",
        "2147483647, 150000, 300000"
    })
    void it_doubles_up_to_five_minutes_and_leaves_half_to_chance(int attempt, long least, long most) {
        for (long chance : new long[] {0, 1, -1, 12_345_678_901L, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(new BackOff(() -> chance).after(attempt, Duration.ZERO))
                    .isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
        }
        assertThat(new BackOff(() -> 0).after(attempt, Duration.ZERO)).isEqualTo(Duration.ofMillis(least));
    }

    @ParameterizedTest
    @CsvSource({"1", "10"})
    void it_waits_at_least_as_long_as_it_is_told(int attempt) {
        assertThat(new BackOff(() -> 0).after(attempt, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }
}
