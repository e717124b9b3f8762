package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sloth's alerts: one for each urgency. */
final class SlothAlerts {
    private final SloRules rules;
    private final SlothSeries series;

    SlothAlerts(SloRules rules, SlothSeries series) {
        this.rules = rules;
        this.series = series;
    }

    List<Rule> alerts() {
        List<Rule> alerts = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            List<AlertRule> together = rules.slo().alerts().stream()
                    .filter(rule -> rule.urgency() == urgency)
                    .toList();
            if (!together.isEmpty()) {
                alerts.add(alert(urgency, together));
            }
        }
        return alerts;
    }

    private Rule alert(Urgency urgency, List<AlertRule> together) {
        String severity = urgency.name().toLowerCase(Locale.ROOT);
        Map<String, String> labels = new TreeMap<>();
        rules.alertLabels(urgency).forEach((name, value) -> labels.put(name, PromText.literal(value)));
        labels.put("sloth_severity", severity);
        Map<String, String> annotations = new TreeMap<>();
        String named = "{{$labels.sloth_service}} {{$labels.sloth_slo}} SLO error budget burn rate is ";
        annotations.put("summary", named + "over expected.");
        annotations.put("title", "(" + severity + ") " + named + "too fast.");
        annotations.putAll(rules.annotations());
        String expression = together.stream()
                .map(rule ->
                        "(\n" + over(rule, rule.shortWindow()) + "\n    and\n" + over(rule, rule.longWindow()) + "\n)")
                .collect(Collectors.joining("\nor\n"));
        String name = rules.alertNameOr(rules.slo().name());
        return new Rule("alert", name, expression, Duration.ZERO, labels, annotations);
    }

    private String over(AlertRule rule, Duration window) {
        return "    max(" + series.ratio(window) + " > ("
                + PromNumber.shortest(rule.factor().toDouble()) + " * " + series.budget() + ")) without (sloth_window)";
    }
}
