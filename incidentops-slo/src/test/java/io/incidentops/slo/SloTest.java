package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SloTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");

    private static SloBuilder checkout() {
        return Slo.builder("checkout").target(Target.percent("99.9")).period(MONTH);
    }

    @Test
    void rules_that_can_never_fire_are_refused_with_the_largest_usable_burn() {
        SloBuilder builder = checkout().target(Target.percent("90")).alerts(AlertRules.workbook(MONTH));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("objective checkout: alerts: rule page-quick can never fire")
                .hasMessageContaining("use a burn rate below 10, or AlertRules.usable(rules, target)");
        List<AlertRule> usable = AlertRules.usable(AlertRules.workbook(MONTH), Target.percent("90"));
        assertThat(builder.alerts(usable).build().alerts()).hasSize(3);
    }

    @Test
    void a_target_of_100_percent_takes_any_bad_event_and_no_burn_rate() {
        SloBuilder builder = checkout().target(Target.percent("100"));

        assertThatThrownBy(() -> builder.alerts(AlertRules.workbook(MONTH)).build())
                .hasMessageContaining("AlertRules.anyBad");
        assertThat(builder.alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)))
                        .build()
                        .warnings())
                .isEmpty();
    }

    @Test
    void mistakes_are_refused_with_the_field_and_what_to_do() {
        assertThatThrownBy(() -> Slo.builder("a b")).hasMessageContaining("name:");
        assertThatThrownBy(() -> Slo.builder("a").build()).hasMessageContaining("target is missing");
        assertThatThrownBy(() -> Target.percent("0.999")).hasMessageContaining("Target.ratio");
        assertThatThrownBy(() -> new LowTraffic(-1, 0, LowTraffic.Bound.RATIO)).hasMessageContaining("lowTraffic:");
        assertThatThrownBy(() -> new TimeSlices(Duration.ofSeconds(90), Target.percent("99")))
                .hasMessageContaining("slice length:");
        assertThatThrownBy(() -> checkout()
                        .timeSlices(new TimeSlices(Duration.ofMinutes(10), Target.percent("99")))
                        .alerts(AlertRules.workbook(MONTH))
                        .build())
                .hasMessageContaining("no slice of PT10M fits");
    }

    @Test
    void what_is_only_unwise_is_a_warning() {
        Duration hour = Duration.ofHours(1);
        AlertRule slow = AlertRule.burn("slow", Urgency.PAGE, Rational.of("0.9"), hour, Duration.ofMinutes(40));

        assertThat(checkout().alerts(List.of(slow)).build().warnings())
                .hasSize(2)
                .anyMatch(warning -> warning.contains("a burn rate of 0.9 keeps the promise"))
                .anyMatch(warning -> warning.contains("more than half"));
        assertThat(checkout().alerts(AlertRules.workbook(MONTH)).build().warnings())
                .isEmpty();
    }

    @Test
    void slices_of_time_are_judged_by_their_events() {
        TimeSlices minutes = new TimeSlices(Duration.ofMinutes(1), Target.percent("95"));
        Windows windows = slices(minutes, Excluded.NEVER);

        WindowCounts last = windows.last(Duration.ofMinutes(4));
        assertThat(last.counts()).isEqualTo(new Counts(2, 1));
        assertThat(last.observed()).isEqualTo(Duration.ofMinutes(4));
        assertThat(windows.between(clock.instant().minusSeconds(360), clock.instant())
                        .counts())
                .isEqualTo(new Counts(2, 1));
    }

    @Test
    void a_slice_without_events_is_what_was_agreed() {
        Duration minute = Duration.ofMinutes(1);
        Target target = Target.percent("95");

        assertThat(slices(new TimeSlices(minute, target, NoTraffic.UP), Excluded.NEVER)
                        .last(Duration.ofMinutes(4))
                        .counts())
                .isEqualTo(new Counts(3, 1));
        assertThat(slices(new TimeSlices(minute, target, NoTraffic.DOWN), Excluded.NEVER)
                        .last(Duration.ofMinutes(4))
                        .counts())
                .isEqualTo(new Counts(2, 2));
    }

    @Test
    void time_that_is_left_out_is_dropped_or_good_as_agreed() {
        TimeSlices minutes = new TimeSlices(Duration.ofMinutes(1), Target.percent("95"));
        Excluded all = (from, until) -> true;
        SloBuilder builder = checkout().timeSlices(minutes);

        assertThat(builder.build()
                        .windows(busy(), clock, all)
                        .last(Duration.ofMinutes(4))
                        .counts())
                .isEqualTo(Counts.NONE);
        assertThat(builder.exclusions(Exclusions.COUNTED_GOOD)
                        .build()
                        .windows(busy(), clock, all)
                        .last(Duration.ofMinutes(4))
                        .counts())
                .isEqualTo(new Counts(4, 0));
    }

    private Windows slices(TimeSlices slices, Excluded excluded) {
        return checkout().timeSlices(slices).build().windows(busy(), clock, excluded);
    }

    /** Four minutes: good, exactly at the target, below it, and quiet; then the two in which late events may come. */
    private FakeWindows busy() {
        FakeWindows events = new FakeWindows(clock);
        long[] bad = {0, 5, 6, -1, -1, -1};
        for (long each : bad) {
            if (each >= 0) {
                events.record(100 - each, each);
            }
            clock.advance(Duration.ofMinutes(1));
        }
        return events;
    }

    @Test
    void a_status_says_all_of_a_moment() {
        FakeWindows events = new FakeWindows(clock);
        Slo slo = checkout().alerts(AlertRules.workbook(MONTH)).build();
        AtomicBoolean quiet = new AtomicBoolean(
                SloStatus.of(slo, events, clock.instant()).sli().isEmpty());
        events.record(99_950, 50);
        clock.advance(Duration.ofMinutes(10));

        SloStatus status = SloStatus.of(slo, events, clock.instant());

        assertThat(quiet).isTrue();
        assertThat(status.sli()).contains(Rational.of("0.9995"));
        assertThat(status.kept()).contains(true);
        assertThat(status.budget().fractionLeft()).contains(Rational.of("0.5"));
        assertThat(status.burn(Duration.ofHours(1)).value()).contains(Rational.of("0.5"));
        assertThat(status.emptyIn()).contains(Duration.ofDays(30));
        assertThat(status.counts().observed()).isEqualTo(Duration.ofMinutes(10));
        assertThat(status.unproven()).isFalse();
    }
}
