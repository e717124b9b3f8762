package io.incidentops.slo.report;

import io.incidentops.model.Text;
import io.incidentops.port.Times;
import io.incidentops.slo.Method;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What incidents cost, in words. */
public final class Costing {
    private static final Duration EXACT = Duration.ofDays(3);

    private Costing() {}

    /**
     * An incident with its cost, in one line of plain text.
     *
     * @param report the objective's report
     * @param cost one of its incidents
     * @return such as {@code #42 Checkout answers 500 (SEV1): 12,345 bad, 88.1 % of all bad, 37.2 % of the budget, 2026-03-02
     *     10:00, 25 min}
     */
    public static String line(ObjectiveReport report, IncidentCost cost) {
        List<String> parts = new ArrayList<>();
        parts.add(Amounts.count(report.slo(), cost.counts().bad()) + " bad");
        Rational ofBad = cost.ofBad();
        if (ofBad != null) {
            parts.add(Shares.of(ofBad) + " of all bad");
        }
        Rational ofBudget = cost.ofBudget();
        if (ofBudget != null) {
            parts.add(Shares.of(ofBudget) + " of the budget");
        }
        parts.add(when(cost));
        String title = Text.cleaned(cost.title(), Text.TITLE, Text.Lines.ONE);
        return "#" + cost.number() + " " + title + " (" + cost.severity() + (cost.alert() ? ", alert" : "") + "): "
                + String.join(", ", parts);
    }

    /** When customers were affected, in UTC. */
    static String when(IncidentCost cost) {
        Instant ended = cost.ended();
        String from = Times.dayMinute(cost.began());
        String mark = cost.impact() ? "" : " *";
        if (cost.times().size() > 1) {
            return from + " until " + (ended == null ? "now" : Times.dayMinute(ended)) + ", "
                    + cost.times().size() + " times, " + Times.human(total(cost)) + " in all" + mark;
        }
        return ended == null
                ? from + " until now" + mark
                : from + " for " + Times.human(Duration.between(cost.began(), ended)) + mark;
    }

    private static Duration total(IncidentCost cost) {
        return cost.times().stream()
                .map(span -> Duration.between(span.from(), span.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * What else is to be said of the incidents: how many were left out, what was bad outside of them, and how to read the figures.
     *
     * @param report the objective's report
     * @return the sentences, possibly none
     */
    public static List<String> notes(ObjectiveReport report) {
        List<String> notes = new ArrayList<>();
        if (report.leftOut() > 0) {
            notes.add("Left out: " + SloWords.count(report.leftOut(), "incident") + " that cost no more than these.");
        }
        if (report.elsewhere() > 0) {
            notes.add(elsewhere(report));
        }
        if (report.incidents().stream().anyMatch(each -> !each.impact())) {
            notes.add("* No impact was recorded: the time in which it was open.");
        }
        if (report.incidents().size() > 1) {
            notes.add("What is bad while several incidents go on counts for each.");
        }
        Instant exact = report.status().at().minus(EXACT);
        boolean old = report.incidents().stream().anyMatch(each -> each.began().isBefore(exact));
        if (old && report.slo().method() == Method.OCCURRENCES) {
            notes.add("Counts of more than three days ago are known by the hour, so incidents then count whole hours.");
        }
        return List.copyOf(notes);
    }

    private static String elsewhere(ObjectiveReport report) {
        Rational all = Rational.of(report.status().counts().counts().bad());
        Rational part = Rational.of(report.elsewhere()).dividedBy(all);
        String where =
                report.incidents().isEmpty() ? "In no incident that is shown here: " : "Outside of these incidents: ";
        return where + Amounts.count(report.slo(), report.elsewhere()) + " bad, " + Shares.of(part) + " of all bad.";
    }
}
