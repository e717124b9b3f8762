package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where tools differ, each convention has a name here. How OpenSLO is read and written is proved where that is done. */
class ConventionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Period FOUR_WEEKS = Period.rolling(Duration.ofDays(28));
    private static final Target THREE_NINES = Target.percent("99.9");

    private final ManualClock clock = ManualClock.at("2026-03-02T00:00:00Z");
    private final FakeWindows events = new FakeWindows(clock);

    private static SloBuilder slo() {
        return Slo.builder("a").target(THREE_NINES).period(FOUR_WEEKS);
    }

    private WindowCounts counted(SloBuilder builder, Excluded excluded) {
        return builder.build().windows(events, clock, excluded).last(Duration.ofMinutes(10));
    }

    @Test
    void another_period_scales_factors_as_sloth_does_or_windows_as_pyrra_does_and_neither_silently() {
        Period week = Period.rolling(Duration.ofDays(7));
        AlertRule factors = AlertRules.scaleFactors(week).get(0);
        AlertRule windows = AlertRules.pyrra(week).get(0);

        assertThat(factors.factor()).isEqualTo(Rational.of("3.36"));
        assertThat(factors.longWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(windows.factor()).isEqualTo(Rational.of(14));
        assertThat(windows.longWindow()).isEqualTo(Duration.ofMinutes(15));
        assertThatThrownBy(() -> AlertRules.workbook(week)).hasMessageContaining("scale on purpose");
    }

    @Test
    void more_than_the_threshold_is_over_and_the_threshold_is_not() {
        Counts at = new Counts(9_856, 144);

        assertThat(BurnRate.of(at, THREE_NINES).value()).contains(Rational.of("14.4"));
        assertThat(BurnRate.of(at, THREE_NINES).isOver(Rational.of("14.4"))).isFalse();
        assertThat(BurnRate.of(at.plus(new Counts(0, 1)), THREE_NINES).isOver(Rational.of("14.4")))
                .isTrue();
    }

    /** With binary fractions 100 - 99.9 is not 0.1, and 0.0144 * 10000 is not 144. */
    @Test
    void a_budget_is_the_decimal_number_that_was_written() {
        assertThat(Rational.of(THREE_NINES.budgetParts(), Target.WHOLE)).isEqualTo(Rational.of("0.001"));
        assertThat(BurnRate.of(new Counts(993, 7), Target.percent("99.95")).isOver(Rational.of(14)))
                .isFalse();
        assertThat(BurnRate.of(new Counts(99_860, 140), Target.percent("99.99")).isOver(Rational.of(14)))
                .isFalse();
    }

    @Test
    void a_burn_rate_is_rounded_to_be_shown_and_not_to_be_compared() {
        BurnRate burn = BurnRate.of(new Counts(98_556, 1_444), THREE_NINES);

        assertThat(burn.isOver(Rational.of("14.4"))).isTrue();
        assertThat(burn).hasToString("14.4");
    }

    @Test
    void a_month_is_weighted_by_its_events_or_by_its_slices() {
        events.record(100_000, 0);
        clock.advance(MINUTE);
        events.record(0, 100);
        clock.advance(MINUTE.multipliedBy(3));
        Slo byEvents = slo().build();
        Slo bySlices = slo().ratioTimeSlices(new RatioSlices(MINUTE)).build();

        assertThat(SloStatus.of(byEvents, byEvents.windows(events, clock), clock.instant())
                        .sli())
                .contains(Rational.of(1_000, 1_001));
        assertThat(SloStatus.of(bySlices, bySlices.windows(events, clock), clock.instant())
                        .sli())
                .contains(Rational.of(1, 2));
    }

    @Test
    void no_traffic_is_an_answer_of_its_own_for_events_and_what_was_agreed_for_slices() {
        Slo byEvents = slo().build();
        clock.advance(MINUTE.multipliedBy(12));

        SloStatus status = SloStatus.of(byEvents, byEvents.windows(events, clock), clock.instant());
        assertThat(status.sli()).isEmpty();
        assertThat(status.burn(Duration.ofHours(1))).isEqualTo(BurnRate.NO_DATA);
        assertThat(slices(NoTraffic.UP)).isEqualTo(new Counts(10, 0));
        assertThat(slices(NoTraffic.DOWN)).isEqualTo(new Counts(0, 10));
        assertThat(slices(NoTraffic.IGNORE)).isEqualTo(Counts.NONE);
    }

    private Counts slices(NoTraffic noTraffic) {
        return counted(slo().timeSlices(new TimeSlices(MINUTE, THREE_NINES, noTraffic)), Excluded.NEVER)
                .counts();
    }

    @Test
    void a_target_of_100_percent_is_taken_and_its_violation_is_infinite() {
        Slo all = slo().target(Target.percent("100"))
                .alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)))
                .build();

        assertThat(BurnRate.of(new Counts(1_000_000, 1), all.target())).isEqualTo(BurnRate.INFINITE);
        assertThat(BurnRate.of(new Counts(1_000_000, 0), all.target()).value()).contains(Rational.ZERO);
        assertThatThrownBy(() -> slo().target(Target.percent("100"))
                        .alerts(AlertRules.scaleFactors(FOUR_WEEKS))
                        .build())
                .hasMessageContaining("AlertRules.anyBad");
    }

    @Test
    void what_is_left_out_is_dropped_or_good() {
        Instant began = clock.instant();
        for (int i = 0; i < 12; i++) {
            events.record(1, 1);
            clock.advance(MINUTE);
        }
        Excluded firstHalf = (from, until) -> from.isBefore(began.plus(MINUTE.multipliedBy(5)));
        SloBuilder builder = slo().timeSlices(new TimeSlices(MINUTE, THREE_NINES));

        WindowCounts dropped = counted(builder.exclusions(Exclusions.DROPPED), firstHalf);
        WindowCounts good = counted(builder.exclusions(Exclusions.COUNTED_GOOD), firstHalf);
        assertThat(dropped.counts()).isEqualTo(new Counts(0, 5));
        assertThat(good.counts()).isEqualTo(new Counts(5, 5));
        assertThat(List.of(dropped, good))
                .allSatisfy(counts -> assertThat(counts.observed()).isEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void a_month_is_of_the_calendar_or_of_thirty_days() {
        Instant now = Instant.parse("2026-03-15T00:00:00Z");
        Period anchored =
                new Period.Calendar(LocalDateTime.of(2026, 1, 31, 0, 0), 1, ChronoUnit.MONTHS, ZoneOffset.UTC);

        assertThat(Span.of(Period.months(ZoneOffset.UTC), now).length()).isEqualTo(Duration.ofDays(31));
        assertThat(Span.of(Period.rolling(Duration.ofDays(30)), now).from()).isEqualTo("2026-02-13T00:00:00Z");
        assertThat(Span.of(anchored, now).from())
                .as("31 January and a month, not 3 March")
                .isEqualTo("2026-02-28T00:00:00Z");
        assertThat(Span.nominal(anchored)).as("for catalogues of rules").isEqualTo(Duration.ofDays(30));
    }
}
