package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Span;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Good requests over all requests. */
final class EventMeasuring {
    private EventMeasuring() {}

    static Measurement measure(Excluded excluded, Span span, Windows windows) {
        WindowCounts all = windows.between(span.from(), span.until());
        List<Loss> ignored = new ArrayList<>();
        Counts excused = sum(excluded.accepted(), span, windows, ignored);
        Counts leftOut = sum(excluded.leftOut(), span, windows, new ArrayList<>());
        long bad = all.counts().bad() - excused.bad();
        Fraction whole = Fraction.of(all.counts().total() - leftOut.total(), 1);
        List<Loss> losses = bad == 0
                ? List.of()
                : List.of(Loss.measured(
                        span, Duration.ZERO, new Counts(all.counts().total() - leftOut.total() - bad, bad), ""));
        Duration missing = all.length().minus(all.observed());
        return new Measurement(
                span,
                new Measurement.Tally(Fraction.of(bad, 1), whole),
                new Measurement.Lines(losses, ignored, excluded.effects(span, Intervals.NONE)),
                missing.isNegative() ? Duration.ZERO : missing);
    }

    /** Requests are counted by the minute, so every minute that is touched is excluded. */
    private static Counts sum(Intervals times, Span span, Windows windows, List<Loss> lines) {
        Counts sum = Counts.NONE;
        Intervals minutes = times.outward(Nanos.MINUTE).clip(Nanos.of(span.from()), Nanos.of(span.until()));
        for (int i = 0; i < minutes.size(); i++) {
            Span part = new Span(Nanos.instant(minutes.from(i)), Nanos.instant(minutes.until(i)));
            Counts counts = windows.between(part.from(), part.until()).counts();
            sum = sum.plus(counts);
            if (counts.bad() > 0) {
                lines.add(Loss.measured(part, Duration.ZERO, counts, "excluded"));
            }
        }
        return sum;
    }
}
