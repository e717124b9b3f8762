package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The series that are recorded of an objective. */
final class OwnSeries {
    private static final Duration BASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_READ = Duration.ofDays(3);
    private static final Rational DAY = Rational.seconds(Duration.ofDays(1));

    private final Slo slo;
    private final Indicator indicator;
    private final Duration period;
    private final Map<String, String> labels;
    private final String selector;

    OwnSeries(SloRules rules) {
        this.slo = rules.slo();
        this.indicator = rules.indicator();
        this.period = ((Period.Rolling) slo.period()).length();
        Map<String, String> own = Map.of("service", slo.service(), "slo", slo.name());
        this.labels = new TreeMap<>(rules.labels());
        this.labels.putAll(own);
        this.selector = PromText.selector(own, ",");
    }

    Duration period() {
        return period;
    }

    /** Which part of a window's events was bad. */
    String ratio(Duration window) {
        return series("slo:error_ratio:rate", window);
    }

    /** How many events a second there were. */
    String events(Duration window) {
        return series("slo:events:rate", window);
    }

    /** How many of them were bad. */
    String errors(Duration window) {
        return series("slo:errors:rate", window);
    }

    private String series(String name, Duration window) {
        return name + PromDuration.text(window) + selector;
    }

    List<Rule> recorded() {
        TreeSet<Duration> windows = new TreeSet<>(List.of(BASE, period));
        for (AlertRule rule : slo.alerts()) {
            windows.add(rule.longWindow());
            windows.add(rule.shortWindow());
        }
        List<Rule> rules = new ArrayList<>();
        window(BASE, rules);
        windows.remove(BASE);
        windows.forEach(window -> window(window, rules));
        meta(rules);
        return rules;
    }

    private void window(Duration window, List<Rule> rules) {
        String text = PromDuration.text(window);
        boolean read = window.compareTo(LONGEST_READ) <= 0;
        add(rules, "slo:events:rate" + text, read ? indicator.total().summed(window) : average(events(BASE), text));
        add(rules, "slo:errors:rate" + text, read ? counted(window) : average(errors(BASE), text));
        add(rules, "slo:error_ratio:rate" + text, errors(window) + "\n/\n(" + events(window) + " > 0)");
    }

    private String counted(Duration window) {
        String errors = indicator.errors().summed(window);
        return indicator.absentIsNone() ? errors + "\nor\nsum(" + events(window) + ") * 0" : errors;
    }

    /** The mean of a rate is the rate of the whole, so the ratio of two of them weighs by events. */
    private static String average(String series, String window) {
        return "avg_over_time(" + series + "[" + window + "])";
    }

    private void meta(List<Rule> rules) {
        Rational budget = PromNumber.budget(slo.target());
        String decimal = PromNumber.decimal(budget);
        add(rules, "slo:objective:ratio", "vector(" + PromNumber.ratio(slo.target()) + ")");
        add(rules, "slo:error_budget:ratio", "vector(" + decimal + ")");
        add(
                rules,
                "slo:time_period:days",
                "vector(" + PromNumber.decimal(Rational.seconds(period).dividedBy(DAY)) + ")");
        if (budget.signum() > 0) {
            add(rules, "slo:current_burn_rate:ratio", ratio(BASE) + " / " + decimal);
            add(rules, "slo:period_burn_rate:ratio", ratio(period) + " / " + decimal);
            add(rules, "slo:period_error_budget_remaining:ratio", "1 - " + ratio(period) + " / " + decimal);
        }
    }

    private void add(List<Rule> rules, String name, String expression) {
        rules.add(Rule.recorded(name, expression, labels));
    }
}
