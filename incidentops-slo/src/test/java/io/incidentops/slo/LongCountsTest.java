package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.LowTraffic.Bound;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Counts beyond what an int holds, up to where a long ends. */
class LongCountsTest {
    private static final long HUGE = 1L << 62;
    private static final Target HALF = Target.percent("50");

    @Test
    void budgets_and_burn_rates_of_huge_counts_are_exact() {
        Counts counts = new Counts(HUGE - 1, HUGE);

        assertThat(counts.total()).isEqualTo(Long.MAX_VALUE);
        assertThat(ErrorBudget.of(counts, HALF).left()).isEqualTo(Rational.of(-1, 2));
        assertThat(BurnRate.of(counts, HALF).isOver(Rational.ONE)).isTrue();
        assertThat(BurnRate.of(new Counts(HUGE - 1, HUGE - 1), HALF).isOver(Rational.ONE))
                .isFalse();
        assertThat(BurnRate.of(counts, HALF).toString()).isEqualTo("1");
    }

    @Test
    void a_sum_that_no_long_holds_is_refused_and_never_negative() {
        Counts huge = new Counts(HUGE, HUGE);

        assertThatThrownBy(huge::total).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Counts.NONE.minus(huge)).isInstanceOf(IllegalArgumentException.class);
        assertThat(huge.minus(huge)).isEqualTo(Counts.NONE);
    }

    @Test
    void a_bound_for_few_events_takes_huge_counts_too() {
        Rational threshold = Rational.of("0.0144");
        for (Bound bound : Bound.values()) {
            assertThat(new LowTraffic(0, 0, bound).proves(new Counts(HUGE, HUGE / 50), threshold))
                    .isTrue();
            assertThat(new LowTraffic(0, 0, bound).proves(new Counts(HUGE, HUGE / 100), threshold))
                    .isFalse();
        }
    }

    @Test
    void a_slice_of_huge_counts_has_its_exact_ratio() {
        ManualClock clock = ManualClock.at("2026-03-02T00:00:00Z");
        FakeWindows events = new FakeWindows(clock);
        events.record(HUGE - 1, HUGE);
        clock.advance(Duration.ofMinutes(3));
        Slo slo = Slo.builder("a")
                .target(HALF)
                .period(Period.rolling(Duration.ofDays(1)))
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                .build();

        SloStatus status = SloStatus.of(slo, slo.windows(events, clock), clock.instant());

        assertThat(status.sli()).contains(Rational.of(HUGE - 1, Long.MAX_VALUE));
        assertThat(status.kept()).contains(false);
        assertThat(status.burn(Duration.ofHours(1)).isOver(Rational.ONE))
                .as("bad by less than a billionth too much")
                .isFalse();
    }

    @Test
    void fractions_of_huge_numbers_compare_exactly() {
        Rational less = Rational.of(HUGE - 1, HUGE);
        Rational more = Rational.of(HUGE, HUGE + 1);

        assertThat(less).isLessThan(more);
        assertThat(less.plus(Rational.of(1, HUGE))).isEqualTo(Rational.ONE);
        assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
    }
}
