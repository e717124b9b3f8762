package io.incidentops.slo.prometheus;

import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Counted;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloStatus.Burn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of objectives, gathered. Not thread-safe. */
final class Families {
    private final Family events = new Family(
            SloMetrics.EVENTS,
            Family.Type.COUNTER,
            "",
            "Events that this process counted since it started, by outcome.");
    private final Family objective =
            ratio("slo_objective_ratio", "Which part of the events, or slices of time, has to be good.");
    private final Family period =
            new Family("slo_period_seconds", Family.Type.GAUGE, "seconds", "How long the period of the objective is.");
    private final Family sli =
            ratio("slo_sli_ratio", "Which part of the period's events, or slices of time, was good.");
    private final Family remaining = ratio(
            "slo_error_budget_remaining_ratio",
            "Which part of the period's error budget is left, negative where more was spent.");
    private final Family coverage = ratio("slo_period_coverage_ratio", "Which part of the period so far was observed.");
    private final Family burn = new Family(
            "slo_burn_rate", Family.Type.GAUGE, "", "How many times faster than allowed the budget burnt in a window.");
    private final Family windows = ratio("slo_window_coverage_ratio", "Which part of a window was observed.");
    private final Family leftOut = new Family(
            "slo_objectives_left_out",
            Family.Type.GAUGE,
            "",
            "Objectives that are not among these metrics, by reason.");

    private static Family ratio(String name, String help) {
        return new Family(name, Family.Type.GAUGE, "ratio", help);
    }

    /** Reads everything before anything is added, so that one that cannot be read leaves nothing half told. */
    void add(Measured measured, SloStatus status) {
        Slo slo = status.slo();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("service", slo.service());
        labels.put("slo", slo.name());
        String own = MetricsText.labels(labels);
        if (measured.windows() instanceof Counted counted) {
            Counts counts = counted.counted();
            events.add(with(labels, "outcome", "bad"), Long.toString(counts.bad()));
            events.add(with(labels, "outcome", "good"), Long.toString(counts.good()));
        }
        objective.add(own, PromNumber.ratio(slo.target()));
        period.add(own, PromNumber.seconds(status.span().length()));
        status.sli().ifPresent(value -> sli.add(own, number(value)));
        status.budget().fractionLeft().ifPresent(value -> remaining.add(own, number(value)));
        coverage.add(own, PromNumber.shortest(status.counts().coverage()));
        status.burns().forEach(each -> burn(labels, each));
    }

    private void burn(Map<String, String> labels, Burn last) {
        String labelled = with(labels, "window", PromDuration.text(last.window()));
        if (last.rate().kind() == BurnRate.Kind.INFINITE) {
            burn.add(labelled, "+Inf");
        }
        last.rate().value().ifPresent(value -> burn.add(labelled, number(value)));
        windows.add(labelled, PromNumber.shortest(last.counts().coverage()));
    }

    void leftOut(String reason, int number) {
        leftOut.add(MetricsText.labels(Map.of("reason", reason)), Integer.toString(number));
    }

    List<Family> all() {
        return List.of(events, objective, period, sli, remaining, coverage, burn, windows, leftOut);
    }

    private static String with(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, value);
        return MetricsText.labels(more);
    }

    private static String number(Rational value) {
        return PromNumber.shortest(value.toDouble());
    }
}
