package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.ErrorBudget;
import io.incidentops.slo.Period;
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
        SloStatus status = status(Target.percent("99.9"), MONTH, new Counts(9_996_100, 3_900));
        RuleResult result = result(rule(0), 80_000, 1_328);

        assertThat(AlertWords.title(status, result)).isEqualTo("checkout: the error budget burns 16.6 times too fast");
        assertThat(AlertWords.words(status, result))
                .isEqualTo("2.3 % of the 30-day budget in the last hour (1,328 bad of 80,000), burn 16.6,"
                        + " at this rate empty in 26 hours, 61 % left");
    }

    @Test
    void it_says_when_more_was_spent_than_there_was() {
        SloStatus status = status(Target.percent("99.9"), Period.months(ZoneOffset.UTC), new Counts(985, 15));

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
        assertThat(AlertWords.words(status, result)).isEqualTo("bad in the last 5 minutes (1 bad of 1,000)");
    }
}
