package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EvaluatorTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-03-02T10:00:00Z"));

    private static Slo slo(boolean pending, boolean budgetSpent) {
        List<AlertRule> rules = new ArrayList<>(AlertRules.workbook(MONTH));
        if (pending) {
            rules.set(0, rules.get(0).pending(Duration.ofMinutes(2)));
        }
        if (budgetSpent) {
            rules.set(
                    1, AlertRules.budgetSpent("spent", Urgency.PAGE, "5", Duration.ofHours(6), Duration.ofMinutes(30)));
        }
        return Slo.builder("checkout")
                .target(Target.percent("99.9"))
                .period(MONTH)
                .alerts(rules)
                .build();
    }

    @Property(tries = 300)
    void what_stays_quiet_would_have_been_evaluated_to_the_same_state(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 40) Integer> parts,
            @ForAll boolean pending,
            @ForAll boolean budgetSpent) {
        FakeWindows windows = new FakeWindows(clock);
        Evaluator evaluator = new Evaluator(slo(pending, budgetSpent), windows, clock);
        AlertState state = AlertState.QUIET;
        for (int part : parts) {
            windows.blind(part == 1);
            windows.record(1_000, part < 20 ? 0 : part - 20);
            clock.advance(Duration.ofMinutes(part + 1));
            boolean quiet = evaluator.staysQuiet(state);
            Evaluator.Evaluation evaluation = evaluator.evaluate(state, clock.instant());
            if (quiet) {
                assertThat(evaluation.state()).isEqualTo(state);
                assertThat(evaluation.changes()).isEmpty();
            }
            state = evaluation.state();
        }
    }
}
