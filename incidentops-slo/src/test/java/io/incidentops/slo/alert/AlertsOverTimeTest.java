package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts over the windows that programs have, through all that happens to clocks and data. */
class AlertsOverTimeTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AlertRule QUICK = AlertRules.workbook(MONTH).get(0);

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final List<String> told = new ArrayList<>();
    private long nanos;
    private final SliRegistry registry =
            SliRegistry.builder().clock(clock).nanos(() -> nanos).build();
    private final Sli sli = registry.sli("checkout");
    private AlertState state = AlertState.QUIET;
    private Evaluator evaluator = evaluator(slo().build());

    private static SloBuilder slo() {
        return Slo.builder("checkout")
                .target(Target.percent("99.9"))
                .period(MONTH)
                .alerts(AlertRules.workbook(MONTH));
    }

    private Evaluator evaluator(Slo slo) {
        return new Evaluator(slo, sli, clock);
    }

    private void evaluate() {
        Evaluator.Evaluation found = evaluator.evaluate(state, clock.instant());
        state = found.state();
        found.changes().forEach(change -> told.add(change.kind() + " " + change.urgency() + " " + change.rule()));
    }

    /** Ten events a second, and an evaluation every ten seconds. */
    private void pass(Duration time, long badOfTen) {
        for (long second = 0; second < time.toSeconds(); second++) {
            sli.recorder().add(10 - badOfTen, badOfTen);
            quiet(Duration.ofSeconds(1));
            if (second % 10 == 9) {
                evaluate();
            }
        }
    }

    /** Time without an event. */
    private void quiet(Duration time) {
        clock.advance(time);
        nanos += time.toNanos();
        registry.tick();
    }

    private void jump(Duration by) {
        clock.jumpTo(clock.instant().plus(by));
        registry.tick();
    }

    private boolean paging() {
        return state.page().firing();
    }

    @Test
    void a_young_service_pages_as_soon_as_a_short_window_was_observed() {
        evaluator = evaluator(slo().alerts(List.of(QUICK)).build());
        pass(Duration.ofMinutes(5).minusSeconds(10), 10);
        assertThat(paging()).isFalse();
        pass(Duration.ofSeconds(10), 10);

        assertThat(paging()).isTrue();
        assertThat(evaluator.status(clock.instant()).counts().coverage()).isLessThan(0.0002);
    }

    @Test
    void a_window_longer_than_the_history_says_how_much_it_saw() {
        pass(Duration.ofMinutes(20), 0);
        SloStatus status = evaluator.status(clock.instant());

        assertThat(status.counts().observed()).isEqualTo(Duration.ofMinutes(20));
        assertThat(status.burns())
                .allSatisfy(burn -> assertThat(burn.counts().observed())
                        .isEqualTo(
                                burn.window().compareTo(Duration.ofMinutes(20)) < 0
                                        ? burn.window()
                                        : Duration.ofMinutes(20)));
        assertThat(status.unproven()).as("12,000 good ones prove 99.9 %").isFalse();
    }

    @Test
    void an_alert_fires_on_for_half_the_short_window_and_no_longer() {
        evaluator = evaluator(slo().alerts(List.of(QUICK)).build());
        pass(HOUR, 0);
        pass(Duration.ofMinutes(10), 10);
        Instant off = null;
        while (paging()) {
            pass(Duration.ofSeconds(10), 0);
            off = off == null ? state.page().offSince() : off;
        }

        assertThat(off).isEqualTo(clock.instant().minusSeconds(150));
        assertThat(told).containsExactly("FIRED PAGE page-quick", "RESOLVED PAGE page-quick");
    }

    @Test
    void a_page_takes_its_ticket_over() {
        evaluator = evaluator(
                slo().alerts(List.of(QUICK, AlertRules.workbook(MONTH).get(2))).build());
        pass(HOUR.multipliedBy(3), 0);
        pass(HOUR, 1);

        pass(HOUR.multipliedBy(8), 0);

        assertThat(told)
                .as("the outage is told of once more when it is a page, and not again as a ticket")
                .containsExactly(
                        "FIRED TICKET ticket-quick",
                        "FIRED PAGE page-quick",
                        "HANDED_TO_PAGE TICKET ticket-quick",
                        "RESOLVED PAGE page-quick");
    }

    @Test
    void a_sleep_freezes_what_fires_until_it_is_seen_to_be_over() {
        pass(HOUR, 0);
        pass(Duration.ofMinutes(10), 10);
        assertThat(paging()).isTrue();
        jump(HOUR.multipliedBy(12)); // the machine slept: only the wall clock went on
        evaluate();
        assertThat(paging()).as("nobody knows").isTrue();
        quiet(Duration.ofMinutes(1));
        evaluate();
        assertThat(paging()).as("a minute is less than a short window").isTrue();
        for (int i = 0; i < 60; i++) {
            quiet(Duration.ofMinutes(1));
            evaluate();
        }
        assertThat(paging()).as("no traffic, but observed").isFalse();
    }

    @Test
    void a_sleep_freezes_what_does_not_fire_too() {
        pass(HOUR, 0);
        jump(HOUR.multipliedBy(12));
        for (int i = 0; i < 10; i++) {
            evaluate();
        }

        assertThat(told).isEmpty();
        assertThat(state).isEqualTo(AlertState.QUIET);
    }

    /** The same outage, with and without a clock that is put back by an hour in the midst of it. */
    @Test
    void a_clock_that_is_put_back_neither_fires_nor_ends_an_alert() {
        evaluator = evaluator(slo().alerts(List.of(QUICK)).build());
        pass(HOUR, 0);
        jump(HOUR.negated());
        pass(Duration.ofMinutes(10), 0);
        assertThat(told).isEmpty();
        pass(Duration.ofSeconds(50), 10);
        assertThat(paging())
                .as("14.4 times the budget of an hour is spent after 51.84 s")
                .isFalse();
        pass(Duration.ofSeconds(20), 10);
        assertThat(paging()).isTrue();
        jump(HOUR.negated());
        pass(Duration.ofMinutes(4), 0);
        assertThat(paging()).isTrue();
        assertThat(sli.last(HOUR).counts().bad()).isEqualTo(700);
        assertThat(sli.last(HOUR).coverage()).isEqualTo(1);
        pass(Duration.ofMinutes(5), 0);
        assertThat(paging()).isFalse();
    }

    @Test
    void a_clock_that_is_put_forward_leaves_what_was_before_where_it_was() {
        pass(HOUR, 0);
        pass(Duration.ofMinutes(2), 10);
        assertThat(paging()).isTrue();
        jump(HOUR);

        assertThat(sli.last(HOUR.multipliedBy(2)).counts()).isEqualTo(new Counts(34_800, 1_200));
        assertThat(sli.last(HOUR.multipliedBy(2)).observed()).isEqualTo(HOUR);
        assertThat(sli.last(HOUR).counts()).isEqualTo(Counts.NONE);
        assertThat(sli.last(HOUR).observed()).isZero();
        assertThat(sli.total()).isEqualTo(new Counts(36_000, 1_200));
        pass(Duration.ofMinutes(4), 10);
        assertThat(paging()).as("it goes on").isTrue();
        assertThat(told).filteredOn(each -> each.startsWith("FIRED")).hasSize(1);
    }

    @Test
    void any_bad_event_pages_where_none_may_be_bad() {
        evaluator = evaluator(slo().target(Target.percent("100"))
                .alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)))
                .build());
        pass(HOUR, 0);
        assertThat(told).isEmpty();
        sli.recorder().bad();
        pass(Duration.ofSeconds(10), 0);
        assertThat(told).containsExactly("FIRED PAGE any-bad");
        pass(Duration.ofMinutes(8), 0);

        assertThat(told).containsExactly("FIRED PAGE any-bad", "RESOLVED PAGE any-bad");
    }

    @Test
    void no_traffic_at_all_tells_nobody() {
        for (int i = 0; i < 600; i++) {
            quiet(Duration.ofMinutes(1));
            evaluate();
        }

        assertThat(told).isEmpty();
        assertThat(evaluator.status(clock.instant()).sli()).isEmpty();
        assertThat(evaluator.status(clock.instant()).kept()).isEmpty();
        assertThat(evaluator.status(clock.instant()).emptyIn()).isEmpty();
    }

    @Test
    void a_part_of_the_budget_is_spent_over_the_windows_that_programs_have() {
        AlertRule spent = AlertRules.budgetSpent("spent", Urgency.PAGE, "2", HOUR, Duration.ofMinutes(5));
        evaluator = evaluator(slo().alerts(List.of(spent)).build());
        pass(HOUR.multipliedBy(2), 0);
        pass(Duration.ofSeconds(50), 10);
        assertThat(paging()).isFalse();
        pass(Duration.ofSeconds(10), 10);

        assertThat(paging()).as("at even traffic it is the burn rate of 14.4").isTrue();
    }

    @Test
    void a_mean_of_ratios_fires_and_ends_by_the_slice() {
        evaluator = evaluator(slo().alerts(List.of(QUICK))
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                .build());
        pass(HOUR.multipliedBy(2), 0);
        pass(Duration.ofMinutes(2).plusSeconds(50), 10);
        assertThat(paging())
                .as("the first bad slice is looked at two minutes after its end")
                .isFalse();
        pass(Duration.ofSeconds(10), 10);
        assertThat(paging()).as("one slice of sixty is more than 1.44 %").isTrue();
        pass(Duration.ofMinutes(30), 0);

        assertThat(told).containsExactly("FIRED PAGE page-quick", "RESOLVED PAGE page-quick");
    }

    @Test
    void a_mean_of_ratios_goes_on_when_the_clock_is_put_back() {
        evaluator = evaluator(slo().alerts(List.of(QUICK))
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                .build());
        pass(HOUR.multipliedBy(2), 0);
        jump(HOUR.negated());
        pass(Duration.ofMinutes(10), 0);
        assertThat(told).isEmpty();
        pass(Duration.ofMinutes(3), 10);
        assertThat(paging()).isTrue();
        pass(Duration.ofMinutes(20), 0);

        assertThat(told).containsExactly("FIRED PAGE page-quick", "RESOLVED PAGE page-quick");
        assertThat(evaluator.status(clock.instant()).budget().spent()).isEqualTo(Rational.of(3));
    }

    @Test
    void a_month_that_begins_takes_no_alert_back_and_fires_none() {
        evaluator = evaluator(slo().period(Period.months(ZoneOffset.UTC))
                .alerts(List.of(QUICK))
                .build());
        jump(Duration.between(clock.instant(), Instant.parse("2026-03-31T22:00:00Z")));
        pass(HOUR, 0);
        pass(HOUR, 1);
        assertThat(paging()).isTrue();
        pass(Duration.ofMinutes(10), 1);

        assertThat(told).hasSize(1);
        SloStatus status = evaluator.status(clock.instant());
        assertThat(status.counts().counts()).isEqualTo(new Counts(5_400, 600));
        assertThat(status.span().from()).isEqualTo("2026-04-01T00:00:00Z");
    }

    @Test
    void a_month_that_begins_within_an_hour_is_exact_to_its_end() {
        Slo kathmandu = slo().period(Period.months(ZoneId.of("Asia/Kathmandu"))).build();
        evaluator = evaluator(kathmandu);
        jump(Duration.between(clock.instant(), Instant.parse("2026-03-31T18:00:00Z")));
        sli.recorder().add(0, 50); // in the last quarter of an hour of March
        quiet(Duration.ofMinutes(15));
        sli.recorder().add(1_000, 0);
        quiet(HOUR);
        assertThat(evaluator.status(clock.instant()).span().from()).isEqualTo("2026-03-31T18:15:00Z");
        for (int day = 0; day < 20; day++) {
            quiet(Duration.ofDays(1));
        }

        assertThat(evaluator.status(clock.instant()).counts().counts()).isEqualTo(new Counts(1_000, 0));
    }
}
