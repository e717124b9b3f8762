package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** This library's own rules: one group for each objective, so that its alerts see the figures of the same evaluation. */
final class OwnStyle extends RuleStyle {
    private static final Set<String> RESERVED = Set.of("alertname", "pending", "service", "slo", "urgency");

    @Override
    List<String> refusals(SloRules rules) {
        Slo slo = rules.slo();
        List<String> refusals = new ArrayList<>(Expressible.reserved("the style", RESERVED, names(rules)));
        boolean spent = slo.alerts().stream().anyMatch(rule -> rule.mode() == Mode.BUDGET_SPENT);
        if (spent && slo.lowTraffic().bound() == LowTraffic.Bound.WILSON) {
            refusals.add("lowTraffic: a rule on the budget spent has no fixed ratio to hold Wilson's bound against: use"
                    + " minTotal and minBad");
        }
        return refusals;
    }

    private static List<String> names(SloRules rules) {
        return Stream.of(Urgency.values())
                .flatMap(urgency ->
                        Stream.concat(rules.labels().keySet().stream(), rules.alertLabels(urgency).keySet().stream()))
                .distinct()
                .toList();
    }

    @Override
    List<String> notes(SloRules rules) {
        Slo slo = rules.slo();
        List<String> notes = new ArrayList<>();
        if (rules.indicator().absentIsNone()) {
            notes.add(
                    "where Prometheus finds no bad events they count as none, so a misspelt query never alerts: try it once:"
                            + " " + rules.indicator().errors().over("5m"));
        }
        if (slo.target().budgetParts() == 0) {
            notes.add("a target of 100 % has no budget, so neither a burn rate nor what is left of it is recorded");
        }
        if (slo.alerts().stream().map(AlertRule::mode).anyMatch(Mode.BUDGET_SPENT::equals)) {
            notes.add(
                    "rules on the budget spent take the mean traffic of what is recorded for that of the whole period");
        }
        if (slo.lowTraffic().minTotal() > 0 || slo.lowTraffic().minBad() > 0) {
            notes.add("numbers of events are rates times the window, near the counted ones but not equal to them");
        }
        return notes;
    }

    @Override
    List<RuleGroup> groups(SloRules rules) {
        String name = "slo:" + PromText.group(rules.slo().service()) + ":"
                + PromText.group(rules.slo().name());
        OwnSeries series = new OwnSeries(rules);
        List<Rule> all = new ArrayList<>(series.recorded());
        all.addAll(new OwnAlerts(rules, series).alerts());
        return List.of(new RuleGroup(name, all));
    }
}
