package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void sums_are_taken_to_whole_events_rounded_down() {
        Reading reading = Reading.totalAndBad(10.999, 0.5);

        assertThat(reading.values())
                .containsEntry(new Series(Side.TOTAL, ""), 10L)
                .containsEntry(new Series(Side.BAD, ""), 0L);
    }

    @Test
    void refuses_what_is_no_sum() {
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e16}) {
            assertThatThrownBy(() -> Reading.totalAndGood(wrong, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("which only grows");
        }
    }

    @Test
    void refuses_a_counter_of_another_side_and_one_that_came_before() {
        Reading.Builder reading = Reading.of(Sums.GOOD_AND_BAD).good("a", 1);

        assertThatThrownBy(() -> reading.total("a", 1)).hasMessageContaining("no sum of what is total");
        assertThatThrownBy(() -> reading.good("a", 2)).hasMessageContaining("two counters of good named a");
    }
}
