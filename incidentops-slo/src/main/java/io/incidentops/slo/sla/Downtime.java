package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a service was down: outages that overlap or touch are one, and each moment counts once. Exact to the
 * nanosecond. How long it was down between two moments costs a binary search, however long the history is. Immutable.
 */
public final class Downtime {
    private final Intervals intervals;
    private final List<Outage> outages;
    private final Instant now;

    private Downtime(Intervals intervals, List<Outage> outages, Instant now) {
        this.intervals = intervals;
        this.outages = outages;
        this.now = now;
    }

    /**
     * The downtime up to a moment.
     *
     * @param outages in any order; they may overlap
     * @param now where an outage that still lasts ends for now; what is later does not count yet
     * @return the downtime
     */
    public static Downtime of(List<Outage> outages, Instant now) {
        List<Outage> sorted =
                outages.stream().sorted(Comparator.comparing(Outage::began)).toList();
        List<long[]> pairs = new ArrayList<>();
        for (Outage each : sorted) {
            pairs.add(new long[] {Nanos.of(each.began()), end(each, now)});
        }
        return new Downtime(Intervals.of(pairs), sorted, now);
    }

    private static long end(Outage outage, Instant now) {
        Instant ended = outage.ended();
        return Nanos.of(ended == null || ended.isAfter(now) ? now : ended);
    }

    /**
     * Only what lies within a period.
     *
     * @param span the period
     * @return the downtime in it
     */
    public Downtime within(Span span) {
        return with(intervals.clip(Nanos.of(span.from()), Nanos.of(span.until())));
    }

    /**
     * Without times that do not count.
     *
     * @param spans the times, in any order; they may overlap
     * @return the rest
     */
    public Downtime without(List<Span> spans) {
        return with(intervals.minus(union(spans)));
    }

    static Intervals union(List<Span> spans) {
        return Intervals.of(spans.stream()
                .map(span -> new long[] {Nanos.of(span.from()), Nanos.of(span.until())})
                .toList());
    }

    /**
     * With other downtime.
     *
     * @param other the other
     * @return both; each moment counts once
     */
    public Downtime plus(Downtime other) {
        List<Outage> all = new ArrayList<>(outages);
        all.addAll(other.outages);
        all.sort(Comparator.comparing(Outage::began));
        List<long[]> pairs = new ArrayList<>();
        for (Intervals each : List.of(intervals, other.intervals)) {
            for (int i = 0; i < each.size(); i++) {
                pairs.add(new long[] {each.from(i), each.until(i)});
            }
        }
        return new Downtime(Intervals.of(pairs), List.copyOf(all), now.isAfter(other.now) ? now : other.now);
    }

    /**
     * All of it.
     *
     * @return how long it was down
     */
    public Duration total() {
        return Duration.ofNanos(intervals.length());
    }

    /**
     * How long it was down between two moments.
     *
     * @param from the first moment
     * @param until the first moment that is too late
     * @return how long, zero where the one is not before the other
     */
    public Duration between(Instant from, Instant until) {
        return Duration.ofNanos(intervals.length(Nanos.of(from), Nanos.of(until)));
    }

    /**
     * The stretches, oldest first, each with its causes.
     *
     * @return the stretches
     */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            stretches.add(stretch(intervals.from(i), intervals.until(i)));
        }
        return List.copyOf(stretches);
    }

    Intervals intervals() {
        return intervals;
    }

    Downtime with(Intervals changed) {
        return new Downtime(changed, outages, now);
    }

    private Stretch stretch(long from, long until) {
        List<Cause> causes = outages.stream()
                .filter(each -> Nanos.of(each.began()) < until && end(each, now) > from)
                .map(Outage::cause)
                .distinct()
                .toList();
        return new Stretch(Nanos.instant(from), Nanos.instant(until), causes);
    }
}
