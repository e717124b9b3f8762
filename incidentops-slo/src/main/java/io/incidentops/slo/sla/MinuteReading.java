package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Span;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Calls each minute of measured requests up or down, once it is over. */
final class MinuteReading {
    private final DownWhen rule;
    private final Windows windows;
    private final List<Outage> outages = new ArrayList<>();
    private final List<Loss> ignored = new ArrayList<>();
    private Counts run = Counts.NONE;
    private Instant began = Instant.EPOCH;
    private boolean down;
    private Duration unobserved = Duration.ZERO;

    private MinuteReading(DownWhen rule, Windows windows) {
        this.rule = rule;
        this.windows = windows;
    }

    /** A span and as many minutes around it as a stretch needs that crosses its border. */
    static MinuteReading of(Sla sla, Windows windows, Span span, Instant now) {
        Measure measure = sla.measure();
        boolean periods = measure instanceof Measure.DowntimePeriods;
        long around = periods ? ((Measure.DowntimePeriods) measure).minConsecutiveMinutes() : 0;
        DownWhen rule =
                periods ? ((Measure.DowntimePeriods) measure).downWhen() : ((Measure.MinutesDown) measure).downWhen();
        MinuteReading it = new MinuteReading(rule, windows);
        long last = Math.min(Nanos.of(now), Nanos.of(span.until()) + around * Nanos.MINUTE);
        long minute = Math.floorDiv(Nanos.of(span.from()), Nanos.MINUTE) * Nanos.MINUTE - around * Nanos.MINUTE;
        for (; minute + Nanos.MINUTE <= last; minute += Nanos.MINUTE) {
            it.read(minute, span);
        }
        it.end(Nanos.instant(minute));
        return it;
    }

    private void read(long minute, Span span) {
        Instant from = Nanos.instant(minute);
        Instant until = Nanos.instant(minute + Nanos.MINUTE);
        WindowCounts counts = windows.between(from, until);
        if (!from.isBefore(span.from()) && from.isBefore(span.until())) {
            Duration missing = counts.length().minus(counts.observed());
            unobserved = missing.isNegative() ? unobserved : unobserved.plus(missing);
        }
        if (!rule.down(counts.counts())) {
            end(from);
            return;
        }
        began = down ? began : from;
        run = down ? run.plus(counts.counts()) : counts.counts();
        down = true;
    }

    private void end(Instant at) {
        if (!down) {
            return;
        }
        down = false;
        Loss loss = Loss.measured(
                new Span(began, at),
                Duration.ZERO,
                Seen.of(windows, run),
                "fewer than " + rule.minRequests() + " requests");
        if (run.total() / windows.countsEach() < rule.minRequests()) {
            ignored.add(loss);
        } else {
            outages.add(new Outage(began, at, loss.causes().get(0)));
        }
    }

    List<Outage> outages() {
        return outages;
    }

    List<Loss> ignored(Span span) {
        return ignored.stream()
                .filter(loss -> loss.until().isAfter(span.from()) && loss.from().isBefore(span.until()))
                .toList();
    }

    Duration unobserved() {
        return unobserved;
    }
}
