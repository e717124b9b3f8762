package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Period;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.alert.AlertChange.Kind;
import io.incidentops.slo.alert.RuleResult.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlertMachineTest {
    private static final List<AlertRule> RULES = AlertRules.workbook(Period.rolling(Duration.ofDays(30)));
    private static final WindowCounts NOTHING = new WindowCounts(Counts.NONE, Duration.ZERO, Duration.ZERO);
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final List<String> told = new ArrayList<>();
    private AlertMachine machine = AlertMachine.of(RULES);
    private AlertState state = AlertState.QUIET;
    private Instant now = START;

    private static RuleResult result(AlertRule rule, Verdict verdict) {
        return new RuleResult(rule, verdict, NOTHING, NOTHING);
    }

    private void after(Duration time, Set<String> over, Set<String> unknown) {
        now = now.plus(time);
        List<RuleResult> results = RULES.stream()
                .map(rule -> result(
                        rule,
                        over.contains(rule.name())
                                ? Verdict.OVER
                                : unknown.contains(rule.name()) ? Verdict.UNKNOWN : Verdict.NOT_OVER))
                .toList();
        AlertMachine.Step step = machine.next(state, results, now);
        state = step.state();
        step.changes().forEach(change -> told.add(change.kind() + " " + change.urgency() + " " + change.rule()));
    }

    private void after(Duration time, String... over) {
        after(time, Set.of(over), Set.of());
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void it_fires_once_and_ends_after_half_the_short_window() {
        after(minutes(1), "page-quick");
        after(minutes(1), "page-quick");
        after(minutes(1));
        after(minutes(2));
        assertThat(state.page().firing()).isTrue();
        after(Duration.ofSeconds(30));

        assertThat(told).containsExactly("FIRED PAGE page-quick", "RESOLVED PAGE page-quick");
        assertThat(state.page()).isEqualTo(AlertState.Alert.OFF);
    }

    @Test
    void it_does_not_flap() {
        after(minutes(1), "page-quick");
        for (int i = 0; i < 50; i++) {
            after(minutes(1));
            after(minutes(1), "page-quick");
        }

        assertThat(told).containsExactly("FIRED PAGE page-quick");
    }

    @Test
    void a_page_takes_the_ticket_over_and_gives_it_back() {
        after(minutes(1), "ticket-quick");
        after(minutes(1), "ticket-quick", "page-slow");
        after(minutes(1), "ticket-quick");
        after(minutes(15), "ticket-quick");
        after(minutes(119), "ticket-quick");
        assertThat(state.ticket().firing())
                .as("its short window holds what was paged")
                .isFalse();
        after(minutes(1), "ticket-quick");

        assertThat(told)
                .containsExactly(
                        "FIRED TICKET ticket-quick",
                        "FIRED PAGE page-slow",
                        "HANDED_TO_PAGE TICKET ticket-quick",
                        "RESOLVED PAGE page-slow",
                        "FIRED TICKET ticket-quick");
    }

    @Test
    void a_stronger_rule_takes_over_at_once_and_a_weaker_one_after_a_while() {
        after(minutes(1), "page-slow");
        after(minutes(1), "page-slow", "page-quick");
        after(minutes(1), "page-slow");
        after(minutes(1), "page-slow");
        assertThat(state.page().rule()).isEqualTo("page-quick");
        after(minutes(2), "page-slow");

        assertThat(told)
                .containsExactly("FIRED PAGE page-slow", "RULE_CHANGED PAGE page-quick", "RULE_CHANGED PAGE page-slow");
        assertThat(state.page().since()).isEqualTo(START.plus(minutes(1)));
    }

    @Test
    void what_nobody_knows_changes_nothing() {
        Set<String> all = Set.of("page-quick", "page-slow", "ticket-quick", "ticket-slow");
        after(minutes(1), Set.of(), all);
        assertThat(state).isEqualTo(AlertState.QUIET);
        after(minutes(1), "page-quick");
        after(minutes(1));
        after(Duration.ofDays(2), Set.of(), all);
        assertThat(state.page().firing()).isTrue();
        after(minutes(1));
        assertThat(state.page().firing()).as("only observed quiet counts").isTrue();
        after(minutes(3));
        assertThat(state.page().firing()).isFalse();
    }

    @Test
    void a_rule_that_waits_has_to_be_over_all_the_while() {
        AlertRule waiting = RULES.get(0).pending(minutes(2));
        machine = AlertMachine.of(List.of(waiting));
        after(minutes(1), "page-quick");
        after(minutes(1));
        after(minutes(1), "page-quick");
        after(minutes(1), "page-quick");
        assertThat(told).isEmpty();
        after(minutes(1), "page-quick");

        assertThat(told).containsExactly("FIRED PAGE page-quick");
        assertThat(new Saved(state, List.of())).isEqualTo(Saved.parse(new Saved(state, List.of()).text()));
    }

    @Test
    void time_in_which_nobody_knew_is_no_part_of_the_wait() {
        machine = AlertMachine.of(List.of(RULES.get(0).pending(minutes(5))));
        after(minutes(1), "page-quick");
        after(minutes(2), "page-quick");
        after(Duration.ofSeconds(10), Set.of(), Set.of("page-quick"));
        after(Duration.ofHours(2), Set.of(), Set.of("page-quick"));
        assertThat(Saved.parse(new Saved(state, List.of()).text()).state()).isEqualTo(state);
        after(minutes(1), "page-quick");
        assertThat(told).isEmpty();
        after(minutes(2), "page-quick");
        assertThat(told).isEmpty();
        after(Duration.ofSeconds(50), "page-quick");

        assertThat(told).containsExactly("FIRED PAGE page-quick");
    }

    @Test
    void a_rule_that_is_configured_no_more_ends_its_alert() {
        after(minutes(1), "page-quick");
        machine = AlertMachine.of(RULES.subList(1, 4));
        after(minutes(1));

        assertThat(told).containsExactly("FIRED PAGE page-quick", "RESOLVED PAGE page-quick");
    }

    @Property
    void whatever_is_found_a_ticket_never_fires_beside_a_page_and_all_can_be_kept_as_text(
            @ForAll @Size(max = 60) List<@net.jqwik.api.constraints.IntRange(min = 0, max = 80) Integer> found) {
        AlertMachine machine = AlertMachine.of(List.of(
                RULES.get(0),
                RULES.get(1).pending(minutes(2)),
                RULES.get(2),
                RULES.get(3).pending(minutes(1))));
        AlertState state = AlertState.QUIET;
        Instant now = START;
        for (int code : found) {
            now = now.plusSeconds(60);
            List<RuleResult> results = new ArrayList<>();
            int rest = code;
            for (AlertRule rule : RULES) {
                results.add(result(rule, Verdict.values()[rest % 3]));
                rest /= 3;
            }
            AlertMachine.Step step = machine.next(state, results, now);
            assertThat(step.state().page().firing() && step.state().ticket().firing())
                    .isFalse();
            assertThat(step.changes())
                    .noneMatch(change -> change.kind() == Kind.FIRED
                            && change.urgency() == Urgency.TICKET
                            && step.state().page().firing());
            check(state, step);
            Saved saved = new Saved(step.state(), step.changes());
            assertThat(Saved.parse(saved.text())).isEqualTo(saved);
            state = step.state();
        }
    }

    /** What fires was told of, and what was told of fires. */
    private static void check(AlertState before, AlertMachine.Step step) {
        for (Urgency urgency : Urgency.values()) {
            boolean began =
                    !before.of(urgency).firing() && step.state().of(urgency).firing();
            boolean ended =
                    before.of(urgency).firing() && !step.state().of(urgency).firing();
            assertThat(step.changes().stream()
                            .anyMatch(change -> change.urgency() == urgency && change.kind() == Kind.FIRED))
                    .isEqualTo(began);
            assertThat(step.changes().stream()
                            .anyMatch(change -> change.urgency() == urgency
                                    && (change.kind() == Kind.RESOLVED || change.kind() == Kind.HANDED_TO_PAGE)))
                    .isEqualTo(ended);
        }
    }
}
