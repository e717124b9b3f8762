package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The alerts of an objective: one for each urgency and wait, so that one trouble is one alert. */
final class OwnAlerts {
    /** One-sided, 95 %, as this library's own evaluation has it. */
    private static final Rational Z = Rational.of("1.6448536269514722");

    private final SloRules rules;
    private final Slo slo;
    private final OwnSeries series;

    OwnAlerts(SloRules rules, OwnSeries series) {
        this.rules = rules;
        this.slo = rules.slo();
        this.series = series;
    }

    private record Kind(Urgency urgency, Duration pending) {}

    List<Rule> alerts() {
        Map<Kind, List<AlertRule>> kinds = new LinkedHashMap<>();
        for (AlertRule rule : slo.alerts()) {
            kinds.computeIfAbsent(new Kind(rule.urgency(), rule.pending()), kind -> new ArrayList<>())
                    .add(rule);
        }
        return kinds.entrySet().stream()
                .map(kind -> alert(kind.getKey(), kind.getValue()))
                .toList();
    }

    private Rule alert(Kind kind, List<AlertRule> together) {
        String expression = together.stream()
                .map(this::clauses)
                .map(clauses -> "(\n  " + String.join("\n  and\n  ", clauses) + "\n)")
                .collect(Collectors.joining("\nor\n"));
        Map<String, String> labels = new TreeMap<>();
        rules.alertLabels(kind.urgency()).forEach((name, value) -> labels.put(name, PromText.literal(value)));
        labels.put("service", PromText.literal(slo.service()));
        labels.put("slo", PromText.literal(slo.name()));
        labels.put("urgency", kind.urgency().name().toLowerCase(Locale.ROOT));
        if (!kind.pending().isZero()) {
            labels.put("pending", PromDuration.text(kind.pending()));
        }
        Map<String, String> annotations = new TreeMap<>(OwnWords.annotations(slo, together));
        annotations.putAll(rules.annotations());
        return new Rule(
                "alert", rules.alertNameOr("SloErrorBudgetBurn"), expression, kind.pending(), labels, annotations);
    }

    /** What has to be true at once; the value of the first is that of the alert. */
    private List<String> clauses(AlertRule rule) {
        List<String> clauses = new ArrayList<>();
        String threshold = threshold(rule);
        clauses.add(series.ratio(rule.longWindow()) + " > " + threshold);
        if (!rule.shortWindow().equals(rule.longWindow())) {
            clauses.add(series.ratio(rule.shortWindow()) + " > " + threshold);
        }
        traffic(rule, clauses);
        return clauses;
    }

    private String threshold(AlertRule rule) {
        Rational budget = PromNumber.budget(slo.target());
        if (rule.mode() != Mode.BUDGET_SPENT) {
            return PromNumber.decimal(rule.factor().times(budget));
        }
        Rational times = Rational.seconds(series.period()).dividedBy(Rational.seconds(rule.longWindow()));
        return "(" + PromNumber.decimal(rule.factor().times(budget).times(times)) + " * "
                + series.events(series.period()) + " / (" + series.events(rule.longWindow()) + " > 0))";
    }

    private void traffic(AlertRule rule, List<String> clauses) {
        LowTraffic traffic = slo.lowTraffic();
        Duration window = rule.longWindow();
        if (traffic.minTotal() > 0) {
            clauses.add(number(series.events(window), window) + " >= " + traffic.minTotal());
        }
        if (traffic.minBad() > 0) {
            clauses.add(number(series.errors(window), window) + " >= " + traffic.minBad());
        }
        if (traffic.bound() == LowTraffic.Bound.WILSON && rule.mode() == Mode.BURN_RATE) {
            Rational ratio = rule.factor().times(PromNumber.budget(slo.target()));
            Rational spread = Z.times(Z).times(ratio).times(Rational.ONE.minus(ratio));
            clauses.add("(" + series.ratio(window) + " - " + PromNumber.decimal(ratio) + ") ^ 2 * "
                    + series.events(window) + " * " + PromNumber.seconds(window) + " > " + PromNumber.decimal(spread));
        }
    }

    /** A rate times the seconds, without the noise of the division before. */
    private static String number(String rate, Duration window) {
        return "round(" + rate + " * " + PromNumber.seconds(window) + ", 0.001)";
    }
}
