package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Span;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mean error rate of intervals, exactly. */
final class IntervalMeasuring {
    private final NoRequests empty;
    private final Excluded excluded;
    private final Windows windows;
    /** Errors by the number of requests of their interval, so that few fractions are added. */
    private final Map<Long, BigInteger> errors = new HashMap<>();

    private final List<Loss> losses = new ArrayList<>();
    private final List<Loss> ignored = new ArrayList<>();
    private long intervals;
    private Duration unobserved = Duration.ZERO;

    private IntervalMeasuring(NoRequests empty, Excluded excluded, Windows windows) {
        this.empty = empty;
        this.excluded = excluded;
        this.windows = windows;
    }

    /** Only intervals that are over: the span ends now where the period runs, and the last one may be short. */
    static Measurement measure(Excluded excluded, Span full, Span soFar, Windows windows) {
        Measure.IntervalErrorRate rate =
                (Measure.IntervalErrorRate) excluded.sla().measure();
        IntervalMeasuring it = new IntervalMeasuring(rate.empty(), excluded, windows);
        long step = rate.interval().toNanos();
        long last = Nanos.of(soFar.until());
        long end = Nanos.of(full.until());
        for (long at = Nanos.of(full.from()); at < end && Math.min(at + step, end) <= last; at += step) {
            it.add(at, Math.min(at + step, end));
        }
        Measurement.Lines lines = new Measurement.Lines(
                Adjacent.joined(it.losses, windows),
                Adjacent.joined(it.ignored, windows),
                excluded.effects(soFar, Intervals.NONE));
        Measurement.Tally tally = new Measurement.Tally(it.sum(), Fraction.of(it.intervals, 1));
        return new Measurement(soFar, tally, lines, it.unobserved);
    }

    /** How many intervals of a span count, whether they are over or not. */
    static Fraction whole(Excluded excluded, Span span) {
        long step = ((Measure.IntervalErrorRate) excluded.sla().measure())
                .interval()
                .toNanos();
        long end = Nanos.of(span.until());
        long count = 0;
        for (long at = Nanos.of(span.from()); at < end; at += step) {
            count += excluded.leftOut().length(at, Math.min(at + step, end)) > 0 ? 0 : 1;
        }
        return Fraction.of(count, 1);
    }

    private void add(long from, long until) {
        Span span = new Span(Nanos.instant(from), Nanos.instant(until));
        WindowCounts window = windows.between(span.from(), span.until());
        Duration missing = window.length().minus(window.observed());
        unobserved = missing.isNegative() ? unobserved : unobserved.plus(missing);
        boolean out = excluded.leftOut().length(from, until) > 0;
        Counts counts = window.counts();
        if (out || excluded.accepted().length(from, until) > 0) {
            intervals += out ? 0 : 1;
            if (counts.bad() > 0) {
                ignored.add(Loss.measured(span, Duration.ZERO, Seen.of(windows, counts), "excluded"));
            }
        } else if (counts.total() > 0 || empty != NoRequests.LEFT_OUT) {
            intervals++;
            count(span, counts);
        }
    }

    private void count(Span span, Counts counts) {
        if (counts.total() == 0 && empty == NoRequests.DOWN) {
            errors.merge(1L, BigInteger.ONE, BigInteger::add);
            losses.add(Loss.measured(span, span.length(), Seen.of(windows, counts), "no requests"));
        } else if (counts.bad() > 0) {
            errors.merge(counts.total(), BigInteger.valueOf(counts.bad()), BigInteger::add);
            Fraction time = Fraction.of(span.length().toNanos(), 1).times(Fraction.of(counts.bad(), counts.total()));
            losses.add(
                    Loss.measured(span, Duration.ofNanos(time.floor().longValueExact()), Seen.of(windows, counts), ""));
        }
    }

    private Fraction sum() {
        return Fraction.sum(errors.entrySet().stream()
                .map(each -> new Fraction(each.getValue(), BigInteger.valueOf(each.getKey())))
                .toList());
    }
}
