package io.incidentops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    private final ManualClock clock = ManualClock.at("2017-01-31T17:20:00Z");

    @Test
    void it_stands_still_until_it_is_moved() {
        assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo("2017-01-31T17:20:00Z");

        assertThat(clock.advance(Duration.ofDays(30))).isEqualTo("2017-03-02T17:20:00Z");
        assertThat(clock.instant()).isEqualTo("2017-03-02T17:20:00Z");
    }

    @Test
    void it_never_runs_backwards_by_accident() {
        Instant earlier = clock.instant().minusNanos(1);

        assertThatThrownBy(() -> clock.set(earlier)).hasMessageContaining("jumpTo");
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1))).hasMessageContaining("jumpTo");
        assertThat(clock.instant()).isEqualTo("2017-01-31T17:20:00Z");
    }

    @Test
    void it_jumps_where_it_is_told() {
        clock.jumpTo(Instant.EPOCH);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }
}
