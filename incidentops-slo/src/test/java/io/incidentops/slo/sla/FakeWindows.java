package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Requests by the minute, all observed but for what a test says. */
final class FakeWindows implements Windows {
    private static final long MINUTE = 60_000;

    private final NavigableMap<Long, Counts> minutes = new TreeMap<>();
    private Duration missing = Duration.ZERO;

    FakeWindows with(Instant at, long good, long bad) {
        minutes.merge(Math.floorDiv(at.toEpochMilli(), MINUTE), new Counts(good, bad), Counts::plus);
        return this;
    }

    FakeWindows missing(Duration ofEach) {
        missing = ofEach;
        return this;
    }

    @Override
    public WindowCounts last(Duration window) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WindowCounts between(Instant from, Instant until) {
        long first = Math.floorDiv(from.toEpochMilli(), MINUTE);
        long last = Math.floorDiv(until.toEpochMilli() + MINUTE - 1, MINUTE);
        Counts sum = Counts.NONE;
        for (Map.Entry<Long, Counts> each : minutes.subMap(first, last).entrySet()) {
            sum = sum.plus(each.getValue());
        }
        Duration length = Duration.between(from, until);
        return new WindowCounts(sum, length, length.minus(missing));
    }
}
