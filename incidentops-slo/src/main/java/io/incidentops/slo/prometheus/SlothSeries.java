package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The series that Sloth records of an objective. */
final class SlothSeries {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Rational DAY = Rational.seconds(Duration.ofDays(1));
    private static final double HUNDRED = 100;

    private final Slo slo;
    private final Indicator indicator;
    private final Duration period;
    private final TreeSet<Duration> windows = new TreeSet<>();
    private final Map<String, String> labels;
    private final Map<String, String> info;
    private final String selector;

    SlothSeries(SloRules rules, Map<String, String> info) {
        this.slo = rules.slo();
        this.indicator = rules.indicator();
        this.period = ((Period.Rolling) slo.period()).length();
        for (AlertRule rule : slo.alerts()) {
            windows.add(rule.longWindow());
            windows.add(rule.shortWindow());
        }
        if (windows.isEmpty()) {
            windows.add(SHORTEST);
        }
        Map<String, String> own = Map.of(
                "sloth_id", slo.service() + "-" + slo.name(), "sloth_service", slo.service(), "sloth_slo", slo.name());
        this.labels = new TreeMap<>(rules.labels());
        this.labels.putAll(own);
        this.info = info;
        this.selector = PromText.selector(own, ", ");
    }

    String group() {
        return PromText.group(slo.service()) + "-" + PromText.group(slo.name());
    }

    String ratio(Duration window) {
        return "slo:sli_error:ratio_rate" + PromDuration.canonical(window) + selector;
    }

    /** Sloth's objective, a double in per cent. */
    double objective() {
        return Rational.of(slo.target().parts() * 100, Target.WHOLE).toDouble();
    }

    /** Its budget, with the noise that the subtraction makes. */
    String budget() {
        return PromNumber.shortest((HUNDRED - objective()) / HUNDRED);
    }

    List<Rule> ratios() {
        List<Rule> rules = new ArrayList<>();
        for (Duration window : windows) {
            String text = PromDuration.canonical(window);
            String expression = "(" + indicator.errors().over(text) + ")\n/\n("
                    + indicator.total().over(text) + ")";
            rules.add(ratio(window, expression));
        }
        if (!windows.contains(period)) {
            String over = ratio(windows.first()) + "[" + PromDuration.canonical(period) + "]";
            rules.add(ratio(
                    period, "sum_over_time(" + over + ")\n/ ignoring (sloth_window)\ncount_over_time(" + over + ")"));
        }
        return rules;
    }

    private Rule ratio(Duration window, String expression) {
        String text = PromDuration.canonical(window);
        Map<String, String> more = new TreeMap<>(labels);
        more.put("sloth_window", text);
        return Rule.recorded("slo:sli_error:ratio_rate" + text, expression, more);
    }

    List<Rule> meta() {
        String objective = PromNumber.shortest(objective() / HUNDRED);
        List<Rule> rules = new ArrayList<>();
        add(rules, "slo:objective:ratio", "vector(" + objective + ")");
        add(rules, "slo:error_budget:ratio", "vector(1-" + objective + ")");
        add(
                rules,
                "slo:time_period:days",
                "vector(" + PromNumber.decimal(Rational.seconds(period).dividedBy(DAY)) + ")");
        add(rules, "slo:current_burn_rate:ratio", burn(windows.first()));
        add(rules, "slo:period_burn_rate:ratio", burn(period));
        add(rules, "slo:period_error_budget_remaining:ratio", "1 - slo:period_burn_rate:ratio" + selector);
        Map<String, String> about = new TreeMap<>(labels);
        about.put("sloth_objective", PromNumber.shortest(objective()));
        about.putAll(info);
        rules.add(Rule.recorded("sloth_slo_info", "vector(1)", about));
        return rules;
    }

    private String burn(Duration window) {
        return ratio(window) + "\n/ on(sloth_id, sloth_slo, sloth_service) group_left\nslo:error_budget:ratio"
                + selector;
    }

    private void add(List<Rule> rules, String name, String expression) {
        rules.add(Rule.recorded(name, expression, labels));
    }
}
