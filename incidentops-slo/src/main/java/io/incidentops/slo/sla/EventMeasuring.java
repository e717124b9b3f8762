package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Span;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Good requests over all requests. */
final class EventMeasuring {
    /** Windows keep few beginnings exact, and those of periods come first. */
    private static final int MOST_EDGES = 16;

    private final Span span;
    private final Windows windows;
    private final Instant now;

    private EventMeasuring(Span span, Windows windows, Instant now) {
        this.span = span;
        this.windows = windows;
        this.now = now;
    }

    static Measurement measure(Excluded excluded, Span span, Windows windows, Instant now) {
        windows.keepExact(span.from());
        windows.keepExact(span.until());
        return new EventMeasuring(span, windows, now).measure(excluded);
    }

    private Measurement measure(Excluded excluded) {
        WindowCounts all = windows.between(span.from(), span.until());
        List<Loss> ignored = new ArrayList<>();
        Intervals accepted = minutes(excluded.accepted());
        Counts excused = sum(known(accepted), ignored);
        Counts leftOut = sum(known(minutes(excluded.leftOut())), new ArrayList<>());
        long bad = all.counts().bad() - excused.bad();
        Fraction whole = Fraction.of(all.counts().total() - leftOut.total(), 1);
        Counts counted = new Counts(all.counts().total() - leftOut.total() - bad, bad);
        List<Loss> losses =
                bad == 0 ? List.of() : List.of(Loss.measured(span, Duration.ZERO, Seen.of(windows, counted), ""));
        List<ExclusionEffect> effects = excluded.effects(span, Intervals.NONE).stream()
                .map(each -> each.byTheHour(each.accepted() && !isKnown(minutes(each.time()))))
                .toList();
        Duration missing = all.length().minus(all.observed());
        return new Measurement(
                span,
                new Measurement.Tally(Fraction.of(bad, 1), whole),
                new Measurement.Lines(losses, ignored, effects),
                missing.isNegative() ? Duration.ZERO : missing);
    }

    /** Requests are counted by the minute, so every minute that is touched is excluded. */
    private Intervals minutes(Intervals times) {
        return times.outward(Nanos.MINUTE).clip(Nanos.of(span.from()), Nanos.of(span.until()));
    }

    /** Of what is so long ago that only hours are told apart, the whole hours: an exclusion never excuses what it does not cover. */
    private Intervals known(Intervals minutes) {
        List<long[]> known = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            boolean few = minutes.size() <= MOST_EDGES;
            long from = exact(minutes.from(i), few)
                    ? minutes.from(i)
                    : -Math.floorDiv(-minutes.from(i), Nanos.HOUR) * Nanos.HOUR;
            long until = exact(minutes.until(i), few)
                    ? minutes.until(i)
                    : Math.floorDiv(minutes.until(i), Nanos.HOUR) * Nanos.HOUR;
            known.add(new long[] {from, until});
        }
        return Intervals.of(known);
    }

    private boolean isKnown(Intervals minutes) {
        return known(minutes).length() == minutes.length();
    }

    private boolean exact(long edge, boolean few) {
        Instant at = Nanos.instant(edge);
        boolean kept = few && windows.keepExact(at);
        return kept || Duration.between(at, now).compareTo(windows.minutesKept()) <= 0;
    }

    private Counts sum(Intervals times, List<Loss> lines) {
        Counts sum = Counts.NONE;
        for (int i = 0; i < times.size(); i++) {
            Span part = new Span(Nanos.instant(times.from(i)), Nanos.instant(times.until(i)));
            Counts counts = windows.between(part.from(), part.until()).counts();
            sum = sum.plus(counts);
            if (counts.bad() > 0) {
                lines.add(Loss.measured(part, Duration.ZERO, Seen.of(windows, counts), "excluded"));
            }
        }
        return sum;
    }
}
