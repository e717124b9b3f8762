package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sloth's rules, in its three groups. */
final class SlothStyle extends RuleStyle {
    private final Map<String, String> info;

    SlothStyle(Map<String, String> info) {
        this.info = new TreeMap<>();
        info.forEach((name, value) -> this.info.put(PromText.label(name), PromText.value("label " + name, value)));
    }

    @Override
    List<String> refusals(SloRules rules) {
        Slo slo = rules.slo();
        List<String> refusals = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            rules.alertLabels(urgency).keySet().forEach(name -> reserved(name, refusals));
        }
        rules.labels().keySet().forEach(name -> reserved(name, refusals));
        if (slo.alerts().stream().anyMatch(rule -> rule.mode() != AlertRule.Mode.BURN_RATE)) {
            refusals.add("alerts: Sloth knows rules by burn rate only: use RuleStyle.incidentops()");
        }
        if (slo.alerts().stream().anyMatch(rule -> !rule.pending().isZero())) {
            refusals.add("alerts: Sloth's alerts do not wait: use rules without pending, or RuleStyle.incidentops()");
        }
        if (!slo.lowTraffic().equals(LowTraffic.ANY)) {
            refusals.add("lowTraffic: Sloth knows no least number of events: use RuleStyle.incidentops()");
        }
        if (slo.target().budgetParts() == 0) {
            refusals.add("target: Sloth divides by the budget, and 100 % has none: use RuleStyle.incidentops()");
        }
        return refusals.stream().distinct().toList();
    }

    private static void reserved(String name, List<String> refusals) {
        if (name.startsWith("sloth_") || name.equals("alertname")) {
            refusals.add("labels: Sloth sets " + name + " by itself: choose another name");
        }
    }

    @Override
    List<String> notes(SloRules rules) {
        return List.of(
                "as in Sloth, the period is the average of the ratios of short windows, whatever their traffic, and a"
                        + " window without traffic is NaN, and so is every period with it");
    }

    @Override
    List<RuleGroup> groups(SloRules rules) {
        SlothSeries series = new SlothSeries(rules, info);
        List<RuleGroup> groups = new ArrayList<>();
        groups.add(new RuleGroup("sloth-slo-sli-recordings-" + series.group(), series.ratios()));
        groups.add(new RuleGroup("sloth-slo-meta-recordings-" + series.group(), series.meta()));
        if (!rules.slo().alerts().isEmpty()) {
            groups.add(new RuleGroup("sloth-slo-alerts-" + series.group(), new SlothAlerts(rules, series).alerts()));
        }
        return groups;
    }
}
