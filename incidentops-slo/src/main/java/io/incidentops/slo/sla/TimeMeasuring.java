package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures time that was down. */
final class TimeMeasuring {
    private final Measure measure;
    private final Excluded excluded;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Loss> ignored = new ArrayList<>();

    private TimeMeasuring(Measure measure, Excluded excluded) {
        this.measure = measure;
        this.excluded = excluded;
    }

    static Measurement measure(Excluded excluded, Span span, Downtime all) {
        TimeMeasuring it = new TimeMeasuring(excluded.sla().measure(), excluded);
        Downtime counting = all.with(all.intervals().minus(excluded.accepted()));
        for (Stretch stretch : counting.stretches()) {
            it.add(stretch, span);
        }
        it.wholeMinutes(counting, span);
        long lost =
                it.losses.stream().mapToLong(loss -> loss.counted().toNanos()).sum();
        return new Measurement(
                span,
                new Measurement.Tally(Fraction.of(lost, 1), excluded.whole(span)),
                new Measurement.Lines(it.losses, it.ignored, excluded.effects(span, all.intervals())),
                Duration.ZERO);
    }

    private void add(Stretch stretch, Span span) {
        Instant from = stretch.from().isBefore(span.from()) ? span.from() : stretch.from();
        Instant until = stretch.until().isAfter(span.until()) ? span.until() : stretch.until();
        if (!from.isBefore(until)) {
            return;
        }
        Stretch inside = new Stretch(from, until, stretch.causes());
        if (measure instanceof Measure.DowntimePeriods periods) {
            boolean lasts = stretch.length().compareTo(Duration.ofMinutes(periods.minConsecutiveMinutes())) >= 0;
            count(inside, lasts, "shorter than " + periods.minConsecutiveMinutes() + " min on end");
        } else if (partial() == PartialMinutes.EXACT) {
            losses.add(Loss.of(inside, inside.length(), ""));
        } else if (partial() == PartialMinutes.DROPPED) {
            count(inside, true, "");
        }
    }

    private void count(Stretch inside, boolean lasts, String why) {
        Duration whole = Duration.ofMinutes(inside.length().toMinutes());
        if (!lasts) {
            ignored.add(Loss.of(inside, Duration.ZERO, why));
        } else if (whole.isZero()) {
            ignored.add(Loss.of(inside, Duration.ZERO, "less than a minute"));
        } else {
            losses.add(Loss.of(inside, whole, whole.equals(inside.length()) ? "" : "a part of a minute is dropped"));
        }
    }

    private PartialMinutes partial() {
        return measure instanceof Measure.MinutesDown minutes ? minutes.partial() : PartialMinutes.DROPPED;
    }

    /** Minutes of the clock, which may join or cut stretches. */
    private void wholeMinutes(Downtime counting, Span span) {
        boolean touched = partial() == PartialMinutes.TOUCHED;
        if (!touched && partial() != PartialMinutes.WHOLE) {
            return;
        }
        Intervals exact = counting.intervals();
        Intervals minutes = touched ? exact.outward(Nanos.MINUTE) : exact.inward(Nanos.MINUTE);
        Intervals counted = minutes.minus(excluded.leftOut()).clip(Nanos.of(span.from()), Nanos.of(span.until()));
        for (Stretch stretch : counting.with(counted).stretches()) {
            losses.add(Loss.of(stretch, stretch.length(), "in minutes of the clock"));
        }
        for (Stretch stretch :
                counting.within(span).with(exact.minus(minutes)).within(span).stretches()) {
            ignored.add(Loss.of(stretch, Duration.ZERO, "a part of a minute"));
        }
    }
}
