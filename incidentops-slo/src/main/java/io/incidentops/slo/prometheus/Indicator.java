package io.incidentops.slo.prometheus;

import io.incidentops.slo.Slo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an objective counts, as two queries to Prometheus: the bad events and all events, each as a rate over a window. Immutable.
 */
public final class Indicator {
    private final Query errors;
    private final Query total;

    private final boolean absentIsNone;

    /** What nobody saw is none, except where the errors are a difference: there a part is missing. */
    private Indicator(String errors, String total, boolean single, boolean absentIsNone) {
        this.absentIsNone = absentIsNone;
        this.errors = Query.of("error query", errors, single);
        this.total = Query.of("total query", total, single);
    }

    /**
     * Queries written by hand. Both have to be rates of events, so that the one divided by the other is the part of bad ones; each
     * range is written {@code [{{window}}]} (Sloth's {@code {{.window}}} is read too). Where the error query answers nothing while
     * the other answers something, no event was bad: a misspelt error query never alerts.
     *
     * @param errors the bad events, such as {@code sum(rate(http_requests_total{code=~"5.."}[{{window}}]))}
     * @param total all events
     * @return the indicator
     * @throws IllegalArgumentException where a query has no window, a bracket or string that does not end, or a comment
     */
    public static Indicator ofQueries(String errors, String total) {
        return new Indicator(errors, total, false, true);
    }

    /**
     * Events of one counter, of which some are bad by a label.
     *
     * @param counter the counter, such as {@code http_requests_total}
     * @param series which of its series are meant, possibly all
     * @param bad which of them are bad, such as {@code LabelMatcher.matches("code", "5..")}
     * @return the indicator
     * @throws IllegalArgumentException where the counter has no such name
     */
    public static Indicator ofCounter(String counter, List<LabelMatcher> series, LabelMatcher bad) {
        List<LabelMatcher> errors =
                Stream.concat(series.stream(), Stream.of(bad)).toList();
        return new Indicator(rate(counter, errors), rate(counter, series), true, true);
    }

    /**
     * Requests of a classic histogram, bad where they took longer than one of its bounds.
     *
     * @param histogram the histogram's name without {@code _bucket}, such as {@code http_request_duration_seconds}
     * @param bound the value of the bucket's label {@code le}, exactly as the metric has it, such as {@code 0.3}
     * @param series which of its series are meant, possibly all
     * @return the indicator
     * @throws IllegalArgumentException where the histogram has no such name
     */
    public static Indicator ofLatency(String histogram, String bound, List<LabelMatcher> series) {
        String total = rate(histogram + "_count", series);
        List<LabelMatcher> fast = Stream.concat(series.stream(), Stream.of(LabelMatcher.is("le", bound)))
                .toList();
        return new Indicator(total + " - " + rate(histogram + "_bucket", fast), total, true, false);
    }

    /**
     * The events that a program which embeds this library exposes by {@link SloMetrics}.
     *
     * @param slo the objective
     * @return the indicator
     */
    public static Indicator exposedBy(Slo slo) {
        return ofCounter(
                SloMetrics.EVENTS + "_total",
                List.of(LabelMatcher.is("service", slo.service()), LabelMatcher.is("slo", slo.name())),
                LabelMatcher.is("outcome", "bad"));
    }

    private static String rate(String counter, List<LabelMatcher> series) {
        String matchers = series.stream().map(LabelMatcher::toString).collect(Collectors.joining(","));
        return "sum(rate(" + PromText.metric(counter) + (matchers.isEmpty() ? "" : "{" + matchers + "}")
                + "[{{window}}]))";
    }

    Query errors() {
        return errors;
    }

    Query total() {
        return total;
    }

    boolean absentIsNone() {
        return absentIsNone;
    }

    /** The two queries. */
    @Override
    public String toString() {
        return errors.text() + " / " + total.text();
    }
}
