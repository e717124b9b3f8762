package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.alert.RuleResult.Verdict;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final AlertRule QUICK = AlertRules.workbook(MONTH).get(0);

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final FakeWindows windows = new FakeWindows(clock);

    private static SloBuilder checkout() {
        return Slo.builder("checkout")
                .target(Target.percent("99.9"))
                .period(MONTH)
                .alerts(List.of(QUICK));
    }

    private Verdict verdict(Slo slo) {
        return new RuleCheck(slo, slo.alerts().get(0)).check(windows).verdict();
    }

    private void pass(long minutes, long good, long bad) {
        for (long minute = 0; minute < minutes; minute++) {
            windows.record(good, bad);
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void at_exactly_the_threshold_it_is_not_over() {
        pass(10, 9_856, 144);
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.NOT_OVER);
        windows.record(0, 1);
        clock.advance(Duration.ofSeconds(10));
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.OVER);
    }

    @Test
    void nobody_knows_before_a_short_window_was_observed() {
        pass(4, 0, 100);
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.UNKNOWN);
        pass(1, 0, 100);
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.OVER);
    }

    @Test
    void no_traffic_is_not_over_but_a_gap_is_unknown() {
        pass(10, 0, 100);
        clock.advance(Duration.ofMinutes(6));
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.NOT_OVER);
        windows.blind(true);
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void few_events_prove_nothing_where_that_was_agreed() {
        pass(9, 1, 0);
        windows.record(0, 1);
        clock.advance(Duration.ofMinutes(1));

        assertThat(verdict(checkout().build())).isEqualTo(Verdict.OVER);
        assertThat(verdict(checkout()
                        .lowTraffic(new LowTraffic(0, 2, LowTraffic.Bound.RATIO))
                        .build()))
                .isEqualTo(Verdict.NOT_OVER);
        assertThat(verdict(checkout()
                        .lowTraffic(new LowTraffic(0, 0, LowTraffic.Bound.CLOPPER_PEARSON))
                        .build()))
                .isEqualTo(Verdict.NOT_OVER);
    }

    @Test
    void a_part_of_the_budget_is_measured_at_the_traffic_of_the_period() {
        AlertRule spent =
                AlertRules.budgetSpent("spent", Urgency.PAGE, "2", Duration.ofHours(1), Duration.ofMinutes(5));
        Slo slo = checkout().alerts(List.of(spent)).build();
        pass(43_200, 1_000, 0);
        // 30 days of 1,000 events a minute, but for the last two hours, allow 43,081 bad ones, 2 % of which are 861;
        // few call at
        // night, so the ratio alone would be far over
        clock.advance(Duration.ofHours(2));
        windows.record(8, 850);
        clock.advance(Duration.ofMinutes(1));
        assertThat(verdict(slo)).isEqualTo(Verdict.NOT_OVER);
        assertThat(verdict(checkout().build())).isEqualTo(Verdict.OVER);
        windows.record(0, 12);
        clock.advance(Duration.ofMinutes(1));
        assertThat(verdict(slo)).isEqualTo(Verdict.OVER);
    }

    @Test
    void a_part_of_the_budget_is_one_of_the_whole_period_from_the_first_hour_on() {
        AlertRule spent =
                AlertRules.budgetSpent("spent", Urgency.PAGE, "2", Duration.ofHours(1), Duration.ofMinutes(5));
        SloBuilder builder = checkout().alerts(List.of(spent));
        pass(59, 1_000, 0);
        pass(1, 136, 864); // 30 days like this hour allow 43,200 bad ones, 2 % of which are 864

        assertThat(verdict(builder.build())).isEqualTo(Verdict.NOT_OVER);
        assertThat(verdict(builder.period(Period.months(ZoneOffset.UTC)).build()))
                .as("a month under way counts as 30 days, however young it is")
                .isEqualTo(Verdict.NOT_OVER);
        windows.record(0, 1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(verdict(builder.build())).isEqualTo(Verdict.OVER);
    }

    @Test
    void any_bad_event_is_too_many_for_a_target_of_100_percent() {
        Slo slo = checkout()
                .target(Target.percent("100"))
                .alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)))
                .build();
        pass(10, 1_000_000, 0);
        assertThat(verdict(slo)).isEqualTo(Verdict.NOT_OVER);
        pass(1, 1_000_000, 1);
        assertThat(verdict(slo)).isEqualTo(Verdict.OVER);
    }
}
