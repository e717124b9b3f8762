package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.ErrorBudget;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.alert.RuleResult.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertWordsTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private static SloStatus status(Target target, Period period, Counts counts) {
        Slo slo = Slo.builder("checkout").target(target).period(period).build();
        Span span = Span.of(period, NOW);
        WindowCounts all = new WindowCounts(counts, span.length(), span.length());
        return new SloStatus(slo, NOW, span, all, ErrorBudget.of(counts, target), List.of());
    }

    private static RuleResult result(AlertRule rule, long total, long bad) {
        WindowCounts counts = new WindowCounts(new Counts(total - bad, bad), rule.longWindow(), rule.longWindow());
        return new RuleResult(rule, Verdict.OVER, counts, counts);
    }

    private static AlertRule rule(int index) {
        return AlertRules.workbook(MONTH).get(index);
    }

    @Test
    void it_says_what_was_spent_how_fast_and_what_is_left() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(57_577_536, 22_464));
        RuleResult result = result(rule(0), 80_000, 1_328);

        assertThat(AlertWords.title(status, result)).isEqualTo("checkout: the error budget burns 16.6 times too fast");
        assertThat(AlertWords.words(status, result))
                .isEqualTo("2.3 % of the 30-day budget in the last hour (1,328 bad of 80,000), burn 16.6,"
                        + " at this rate empty in 26 hours, 61 % left");
    }

    @Test
    void it_says_when_more_was_spent_than_there_was() {
        SloStatus status = status(Target.percent("99.9"), Period.months(ZoneOffset.UTC), new Counts(1_182_000, 18_000));

        assertThat(AlertWords.words(status, result(rule(1), 10_000, 100)))
                .isEqualTo("8.3 % of the month's budget in the last 6 hours (100 bad of 10,000), burn 10,"
                        + " the budget is empty, 1,400 % overspent");
    }

    @Test
    void it_has_no_burn_rate_where_none_is_allowed() {
        SloStatus status = status(Target.percent("100"), MONTH, new Counts(999, 1));
        RuleResult result =
                result(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)).get(0), 1_000, 1);

        assertThat(AlertWords.title(status, result)).isEqualTo("checkout: what may never fail did");
        assertThat(AlertWords.words(status, result)).isEqualTo("1 bad of 1,000 in the last 5 minutes");
    }

    @Test
    void it_says_what_was_really_spent_where_few_call() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(29_999_990, 10));

        assertThat(AlertWords.words(status, result(rule(0), 20, 10)))
                .as("half of the calls of the night fail, which is next to nothing of the month")
                .isEqualTo("less than 0.1 % of the 30-day budget in the last hour (10 bad of 20), burn 500,"
                        + " at this rate empty in 86 minutes, 99 % left");
    }

    @Test
    void what_was_counted_for_an_hour_stands_for_the_month() {
        Target target = Target.percent("99.9");
        Slo slo = Slo.builder("checkout").target(target).period(MONTH).build();
        Duration hour = Duration.ofHours(1);
        Counts counts = new Counts(78_672, 1_328);
        WindowCounts young = new WindowCounts(counts, Duration.ofDays(30), hour);
        SloStatus status =
                new SloStatus(slo, NOW, Span.of(MONTH, NOW), young, ErrorBudget.of(counts, target), List.of());

        assertThat(AlertWords.words(status, result(rule(0), 80_000, 1_328)))
                .as("its first hour spent 16.6 times what the hour allows, which is little of the month")
                .isEqualTo("2.3 % of the 30-day budget in the last hour (1,328 bad of 80,000), burn 16.6,"
                        + " at this rate empty in 42 hours, 97 % left, only 60 minutes of 30 days known");
    }

    @Test
    void where_no_more_events_come_that_is_said() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(57_577_536, 22_464));
        AlertRule rule = rule(0);
        WindowCounts hour = new WindowCounts(new Counts(78_672, 1_328), rule.longWindow(), rule.longWindow());
        WindowCounts none = new WindowCounts(Counts.NONE, rule.shortWindow(), rule.shortWindow());

        assertThat(AlertWords.words(status, new RuleResult(rule, Verdict.NOT_OVER, hour, none)))
                .contains("burn 16.6, nothing was counted in the last 5 minutes, at this rate");
    }

    @Test
    void it_calls_nothing_too_fast_that_keeps_the_promise() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(9_999_000, 1_000));
        RuleResult slow = result(rule(3), 100_000, 95);

        assertThat(AlertWords.title(status, slow)).isEqualTo("checkout: the error budget burns");
        assertThat(AlertWords.words(status, slow))
                .as("a burn rate of 1 or less lasts for ever")
                .isEqualTo("1 % of the 30-day budget in the last 3 days (95 bad of 100,000), burn 1, 90 % left");
    }

    @Test
    void once_too_fast_is_no_number_that_people_say() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(9_999_000, 1_000));

        assertThat(AlertWords.title(status, result(rule(3), 100_000, 101)))
                .isEqualTo("checkout: the error budget burns too fast");
    }

    @Test
    void it_makes_no_words_of_nothing() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(9_990_040, 9_960));

        assertThat(AlertWords.title(status, result(rule(0), 0, 0))).isEqualTo("checkout: the error budget burns");
        assertThat(AlertWords.words(status, result(rule(0), 0, 0)))
                .isEqualTo("nothing was counted in the last hour, less than 1 % left");
    }

    @Test
    void an_empty_budget_is_not_overspent() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(9_990_000, 10_000));

        assertThat(AlertWords.words(status, result(rule(0), 10_000, 200)))
                .isEqualTo(
                        "2 % of the 30-day budget in the last hour (200 bad of 10,000), burn 20, the budget is empty");
    }

    @Test
    void a_rule_for_any_bad_event_says_so_whatever_the_target_is() {
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(999_999, 1));
        RuleResult any =
                result(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)).get(0), 100_000, 1);

        assertThat(AlertWords.title(status, any)).isEqualTo("checkout: what may never fail did");
    }

    @Test
    void slices_that_are_bad_in_part_are_told_in_slices() {
        Target target = Target.percent("99");
        Slo slo = Slo.builder("checkout")
                .target(target)
                .period(MONTH)
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                .build();
        long slices = 43_200;
        Counts parts = new Counts((slices - 108) * Target.WHOLE, 108 * Target.WHOLE);
        Span span = Span.of(MONTH, NOW);
        ErrorBudget budget = new ErrorBudget(Rational.of(432), Rational.of(108), null, null);
        WindowCounts all = new WindowCounts(parts, span.length(), span.length());
        SloStatus status = new SloStatus(slo, NOW, span, all, budget, List.of());

        assertThat(AlertWords.words(status, result(rule(0), 60 * Target.WHOLE, 9 * Target.WHOLE + Target.WHOLE / 4)))
                .isEqualTo("2.1 % of the 30-day budget in the last hour (9.25 bad of 60 slices of time), burn 15.4,"
                        + " at this rate empty in 35 hours, 75 % left");
    }

    @Test
    void a_period_is_named_as_it_is() {
        List<Duration> lengths = List.of(Duration.ofMinutes(90), Duration.ofHours(36), Duration.ofDays(7));
        List<String> names = lengths.stream()
                .map(length -> AlertWords.words(
                        status(Target.percent("99.9"), Period.rolling(length), new Counts(100_000, 0)),
                        result(rule(0), 1_000, 2)))
                .map(words -> words.replaceAll(".*% of the (.*) in the last.*", "$1"))
                .toList();

        assertThat(names).containsExactly("90-minute budget", "36-hour budget", "7-day budget");
    }
}
