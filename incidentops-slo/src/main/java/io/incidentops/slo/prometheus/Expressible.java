package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What PromQL can say of an objective, and what it cannot. */
final class Expressible {
    private static final Duration TWO_SCRAPES = Duration.ofMinutes(2);

    private Expressible() {}

    /** What no style can say, each with what to do. */
    static List<String> refusals(Slo slo) {
        List<String> refusals = new ArrayList<>();
        if (slo.slices().isPresent()) {
            refusals.add(
                    "timeSlices: a slice is judged once, at its end, and PromQL would judge it anew at each evaluation:"
                            + " count events with occurrences()");
        }
        if (slo.ratioSlices().isPresent()) {
            refusals.add(
                    "ratioTimeSlices: the mean of the slices' ratios has no traffic, and PromQL's windows weigh by events:"
                            + " count events with occurrences()");
        }
        if (!(slo.period() instanceof Period.Rolling)) {
            refusals.add("period: PromQL has no calendar, so no window that begins with a month: use"
                    + " Period.rolling(Duration.ofDays(30))");
        }
        if (slo.lowTraffic().bound() == LowTraffic.Bound.CLOPPER_PEARSON) {
            refusals.add("lowTraffic: PromQL has no binomial distribution for the bound of Clopper and Pearson: use"
                    + " Bound.WILSON, or minTotal and minBad");
        }
        windows(slo)
                .filter(window -> !PromDuration.isWritable(window))
                .forEach(window -> refusals.add(
                        "windows: PromQL counts in milliseconds, and " + window + " is no whole number of them"));
        return refusals;
    }

    /** Windows and waits that are written in the rules. */
    private static Stream<Duration> windows(Slo slo) {
        Stream<Duration> rules = slo.alerts().stream()
                .flatMap(rule -> Stream.of(
                        rule.longWindow(),
                        rule.shortWindow(),
                        rule.pending().isZero() ? rule.longWindow() : rule.pending()));
        return slo.period() instanceof Period.Rolling rolling
                ? Stream.concat(rules, Stream.of(rolling.length())).distinct()
                : rules.distinct();
    }

    static List<String> reserved(String style, Collection<String> names, Collection<String> used) {
        return used.stream()
                .filter(names::contains)
                .sorted()
                .distinct()
                .map(name -> "labels: " + style + " sets " + name + " by itself: choose another name")
                .toList();
    }

    /** What is so in every style. */
    static List<String> notes(Slo slo) {
        List<String> notes = new ArrayList<>();
        if (slo.period() instanceof Period.Rolling rolling) {
            notes.add("the period counts from when the rules were first evaluated: it is whole after "
                    + PromDuration.text(rolling.length()) + ", if Prometheus keeps samples for as long");
        }
        if (slo.exclusions() == Exclusions.COUNTED_GOOD) {
            notes.add("time that the promise leaves out is unknown to Prometheus: leave its events out of the queries");
        }
        notes.add(
                slo.alerts().isEmpty()
                        ? "it has no alerts: its figures are recorded only"
                        : "Prometheus does not know how much of a window was observed: a new series may alert before its windows"
                                + " are full, and a gap in the data ends an alert");
        slo.alerts().stream()
                .map(AlertRule::shortWindow)
                .filter(window -> window.compareTo(TWO_SCRAPES) < 0)
                .distinct()
                .forEach(window -> notes.add("a window of " + PromDuration.text(window)
                        + " is empty unless two scrapes fall into it, with a margin: scrape each quarter of it"));
        return notes;
    }
}
