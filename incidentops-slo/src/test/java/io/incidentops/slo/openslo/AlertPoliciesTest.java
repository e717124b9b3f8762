package io.incidentops.slo.openslo;

import static io.incidentops.slo.openslo.OpenSloAllowance.INVERTED_ALERT_OPERATORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that are made of policies: one window in OpenSLO, two here. */
class AlertPoliciesTest {
    private static final String CONDITION = """
            ---
            apiVersion: openslo/v1
            kind: AlertCondition
            metadata:
              name: quick
            spec:
              severity: page
              condition:
                kind: burnrate
                op: gt
                threshold: 14.4
                lookbackWindow: 1h
            """;

    private static final String POLICY = """
            ---
            apiVersion: openslo/v1
            kind: AlertPolicy
            metadata:
              name: people
            spec:
              conditions:
                - conditionRef: quick
              notificationTargets:
                - targetRef: mail
            ---
            apiVersion: openslo/v1
            kind: AlertNotificationTarget
            metadata:
              name: mail
            spec:
              target: email
            """;

    private static final String SLO =
            ProblemsTest.SLO.replace("0.99", "0.999") + "  alertPolicies:\n    - alertPolicyRef: people\n";

    private static OpenSloDocuments read(OpenSloReader reader, String text) {
        return reader.add("web.yaml", text).read();
    }

    private static AlertRule rule(String condition) {
        return read(OpenSlo.reader(), SLO + condition + POLICY)
                .slos()
                .get(0)
                .alerts()
                .get(0);
    }

    @Test
    void the_short_window_is_a_twelfth_where_nothing_else_is_said() {
        Period month = Period.rolling(Duration.ofDays(30));

        AlertRule workbook = AlertRules.workbook(month).get(0);

        assertThat(rule(CONDITION))
                .isEqualTo(AlertRule.burn(
                        "quick", workbook.urgency(), workbook.factor(), workbook.longWindow(), workbook.shortWindow()));
    }

    @ParameterizedTest
    @CsvSource({"1h,PT5M", "6h,PT30M", "1d,PT2H", "3d,PT6H", "5m,PT1M", "1M,PT60H"})
    void a_twelfth_is_a_minute_at_least(String window, Duration part) {
        assertThat(rule(CONDITION.replace("1h", window)).shortWindow()).isEqualTo(part);
    }

    @Test
    void a_twelfth_is_a_slice_at_least() {
        String text = SLO.replace("Occurrences", "Timeslices")
                .replace("- target: 0.999", "- {target: 0.999, timeSliceTarget: 0.9, timeSliceWindow: 15}");

        OpenSloDocuments read = read(OpenSlo.reader(), text + CONDITION + POLICY);

        assertThat(read.slos().get(0).alerts().get(0).shortWindow()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void annotations_say_what_a_condition_cannot() {
        AlertRule rule = rule(CONDITION
                .replace("14.4", "0.933333")
                .replace("1h", "3d\n    alertAfter: 5m")
                .replace("severity: page", "severity: ticket")
                .replace(
                        "name: quick",
                        "name: quick\n  annotations:\n    incidentops.io/short-window: 6h\n"
                                + "    incidentops.io/exact-threshold: 14/15\n    incidentops.io/name: Slow_One"));

        assertThat(rule)
                .isEqualTo(AlertRule.burn(
                                "Slow_One",
                                Urgency.TICKET,
                                Rational.of("14/15"),
                                Duration.ofDays(3),
                                Duration.ofHours(6))
                        .pending(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact-threshold: 14/15 | but the annotation of it says 0.933333: change both",
                "budget-spent: 1/100 | but the annotation of it says 6.72: change both",
                "exact-threshold: 1e9 | is a number or a fraction, such as 14/15, but was '1e9'",
                "exact-threshold: 1/0 | is a number or a fraction, such as 14/15, but was '1/0'",
                "short-window: 5s | is a duration, such as 5m or PT25S, but was '5s'",
                "short-window: 2h | make it at most as long as the long window",
                "shortwindow: 5m | did you mean incidentops.io/short-window?",
            })
    void annotations_that_make_no_sense_are_refused(String annotation, String message) {
        String condition =
                CONDITION.replace("name: quick", "name: quick\n  annotations:\n    incidentops.io/" + annotation);

        assertThat(ProblemsTest.problems(SLO + condition + POLICY))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void a_part_of_the_budget_is_a_rule_of_its_own() {
        AlertRule rule = rule(CONDITION
                .replace("14.4", "13.44")
                .replace("name: quick", "name: quick\n  annotations: {incidentops.io/budget-spent: 0.02}"));

        assertThat(rule.mode()).isEqualTo(Mode.BUDGET_SPENT);
        assertThat(rule.factor()).isEqualTo(Rational.of("0.02"));
    }

    @Test
    void a_threshold_of_zero_is_any_bad_event() {
        AlertRule rule = rule(CONDITION.replace("14.4", "0"));

        assertThat(rule.mode()).isEqualTo(Mode.ANY_BAD);
        assertThat(rule.shortWindow()).isEqualTo(rule.longWindow());
    }

    @Test
    void operators_other_than_gt_are_told_of() {
        assertThat(read(OpenSlo.reader(), SLO + CONDITION.replace("gt", "gte") + POLICY)
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("at exactly the threshold"));
        String inverted = SLO + CONDITION.replace("gt", "lt") + POLICY;
        assertThat(ProblemsTest.problems(inverted))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("an alert on lt fires while the budget burns slowly: write gt"
                                + " (or allow INVERTED_ALERT_OPERATORS)"));
        assertThat(read(OpenSlo.reader().allow(INVERTED_ALERT_OPERATORS), inverted)
                        .slos()
                        .get(0)
                        .alerts())
                .hasSize(1);
    }

    @Test
    void severities_that_page_are_the_programs_choice() {
        assertThat(rule(CONDITION.replace("severity: page", "severity: Critical"))
                        .urgency())
                .isEqualTo(Urgency.PAGE);
        assertThat(rule(CONDITION.replace("severity: page", "severity: warning"))
                        .urgency())
                .isEqualTo(Urgency.TICKET);
        assertThat(read(
                                OpenSlo.reader().pagingSeverities(Set.of("Warning")),
                                SLO + CONDITION.replace("severity: page", "severity: warning") + POLICY)
                        .slos()
                        .get(0)
                        .alerts())
                .extracting(AlertRule::urgency)
                .containsExactly(Urgency.PAGE);
    }

    @Test
    void a_rule_that_can_never_fire_is_refused_at_the_objective() {
        assertThat(ProblemsTest.problems(SLO + CONDITION.replace("14.4", "1000") + POLICY))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("spec.objectives[0]");
                    assertThat(problem.message()).contains("can never fire").contains("use a burn rate below 1000");
                });
    }

    @Test
    void policies_share_a_condition_as_one_rule_and_both_are_written() {
        String other = POLICY.replace("name: people", "name: others")
                .replaceFirst("(?s)---\\napiVersion: openslo/v1\\nkind: AlertNot.*", "");
        OpenSloDocuments read =
                read(OpenSlo.reader(), SLO + "    - alertPolicyRef: others\n" + CONDITION + POLICY + other);

        assertThat(read.slos().get(0).alerts()).hasSize(1);
        OpenSloDocuments back = OpenSlo.read("written", OpenSlo.writeObjectives(read.objectives()));
        assertThat(back.slos().get(0).alerts()).isEqualTo(read.slos().get(0).alerts());
        assertThat(back.objectives().get(0).policies())
                .extracting(
                        policy -> policy.metadata().name(),
                        policy -> policy.targets().get(0).target())
                .containsExactly(tuple("people", "email"), tuple("others", "email"));
    }

    @Test
    void a_policy_that_does_not_tell_of_breaches_makes_no_rule_and_is_kept() {
        String silent = POLICY.replace("spec:\n  conditions", "spec:\n  alertWhenBreaching: false\n  conditions");
        OpenSloDocuments read = read(OpenSlo.reader(), SLO + CONDITION + silent);

        assertThat(read.slos().get(0).alerts()).isEmpty();
        assertThat(read.warnings()).hasSize(1);
        OpenSloDocuments back = OpenSlo.read("written", OpenSlo.writeObjectives(read.objectives()));
        assertThat(back.objectives().get(0).policies())
                .extracting(OpenSloPolicy::whenBreaching)
                .containsExactly(false);
    }

    @Test
    void a_policy_has_one_condition() {
        String two = POLICY.replace("- conditionRef: quick", "- conditionRef: quick\n    - conditionRef: quick");

        assertThat(ProblemsTest.problems(SLO + CONDITION + two))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("exactly one condition, but had 2")
                        .contains("incidentops.io/short-window"));
    }

    @Test
    void missing_targets_are_refused_by_name() {
        String text = SLO + CONDITION + POLICY.replace("name: mail", "name: pager");

        assertThat(ProblemsTest.problems(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("no AlertNotificationTarget is named 'mail' (there is 'pager')"));
        assertThat(read(OpenSlo.reader().allow(OpenSloAllowance.MISSING_REFERENCES), text)
                        .policies())
                .extracting(OpenSloPolicy::targets)
                .containsExactly(List.of());
    }

    @Test
    void a_bare_name_of_a_policy_is_read_and_told_of() {
        OpenSloDocuments read =
                read(OpenSlo.reader(), SLO.replace("- alertPolicyRef: people", "- people") + CONDITION + POLICY);

        assertThat(read.slos().get(0).alerts()).hasSize(1);
        assertThat(read.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("write alertPolicyRef"));
    }
}
