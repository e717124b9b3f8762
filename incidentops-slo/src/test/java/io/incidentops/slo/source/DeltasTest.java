package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import org.junit.jupiter.api.Test;

class DeltasTest {
    private final Deltas deltas = new Deltas(100, FirstValue.OLD_AT_FIRST);

    @Test
    void the_first_reading_is_the_base_line() {
        assertThat(deltas.next(Reading.goodAndBad(1_000, 50))).isEqualTo(Counts.NONE);
        assertThat(deltas.next(Reading.goodAndBad(1_010, 53))).isEqualTo(new Counts(10, 3));
    }

    @Test
    void the_first_reading_counts_where_that_was_asked_for() {
        assertThat(new Deltas(100, FirstValue.NEW).next(Reading.goodAndBad(7, 5)))
                .isEqualTo(new Counts(7, 5));
    }

    @Test
    void the_third_sum_follows_from_two() {
        deltas.next(Reading.totalAndBad(0, 0));
        assertThat(deltas.next(Reading.totalAndBad(10, 3))).isEqualTo(new Counts(7, 3));

        Deltas other = new Deltas(100, FirstValue.OLD_AT_FIRST);
        other.next(Reading.totalAndGood(0, 0));
        assertThat(other.next(Reading.totalAndGood(10, 3))).isEqualTo(new Counts(3, 7));
    }

    @Test
    void a_counter_that_is_less_than_before_began_again() {
        deltas.next(Reading.goodAndBad(100, 10));
        assertThat(deltas.next(Reading.goodAndBad(4, 10))).isEqualTo(new Counts(4, 0));
        assertThat(deltas.resets()).isEqualTo(1);
        assertThat(deltas.next(Reading.goodAndBad(5, 1))).isEqualTo(new Counts(1, 1));
        assertThat(deltas.resets()).isEqualTo(2);
    }

    @Test
    void a_counter_of_halves_loses_nothing_over_time() {
        double sum = 0;
        long counted = 0;
        deltas.next(Reading.goodAndBad(sum, 0));
        for (int i = 0; i < 1_001; i++) {
            sum += 0.5;
            counted += deltas.next(Reading.goodAndBad(sum, 0)).good();
        }
        assertThat(counted).isEqualTo(500);
    }

    @Test
    void a_counter_that_goes_away_is_no_reset_and_goes_on_where_it_comes_back() {
        deltas.next(pods(100, 200));
        assertThat(deltas.next(pods(110, null))).isEqualTo(new Counts(10, 0));
        assertThat(deltas.next(pods(110, 230))).isEqualTo(new Counts(30, 0));
        assertThat(deltas.resets()).isZero();
    }

    @Test
    void a_counter_that_appears_later_counts_from_zero() {
        deltas.next(pods(100, null));
        assertThat(deltas.next(pods(100, 40))).isEqualTo(new Counts(40, 0));
    }

    @Test
    void a_counter_that_appears_later_has_a_base_line_where_that_was_asked_for() {
        Deltas careful = new Deltas(100, FirstValue.OLD);
        careful.next(pods(100, null));
        assertThat(careful.next(pods(100, 40))).isEqualTo(Counts.NONE);
        assertThat(careful.next(pods(100, 41))).isEqualTo(new Counts(1, 0));
    }

    private static Reading pods(int first, Integer second) {
        Reading.Builder reading = Reading.of(Sums.TOTAL_AND_BAD).total("pod=1", first);
        return (second == null ? reading : reading.total("pod=2", second)).build();
    }

    @Test
    void what_is_bad_before_it_is_among_all_is_told_when_it_is() {
        deltas.next(Reading.totalAndBad(10, 0));
        assertThat(deltas.next(Reading.totalAndBad(10, 2))).isEqualTo(new Counts(0, 2));
        assertThat(deltas.ahead(Sums.TOTAL_AND_BAD)).isEqualTo(2);
        assertThat(deltas.next(Reading.totalAndBad(13, 2))).isEqualTo(new Counts(1, 0));
        assertThat(deltas.ahead(Sums.TOTAL_AND_BAD)).isZero();
    }

    @Test
    void counters_that_went_away_are_forgotten_where_there_is_no_room() {
        for (int i = 0; i < 1_000; i++) {
            deltas.next(Reading.of(Sums.GOOD_AND_BAD).good("pod=" + i, 1).build());
        }
        assertThat(deltas.remembered()).isEqualTo(100);
    }
}
