package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/** Counts in slots of ten seconds; windows of more than an hour begin at whole minutes. */
public final class FakeWindows implements Windows {
    private static final int SLOT = 10;
    private static final int MINUTE = 60;

    private final InstantSource clock;
    private final long start;
    private long[] good = new long[1024];
    private long[] bad = new long[1024];
    private int filled;
    private boolean blind;

    public FakeWindows(InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant().getEpochSecond();
    }

    /** Counts now. */
    public void record(long good, long bad) {
        int slot = slot(clock.instant().getEpochSecond());
        fill(slot + 1);
        this.good[slot + 1] += good;
        this.bad[slot + 1] += bad;
    }

    /** Observes nothing from now on, or observes again. */
    public void blind(boolean blind) {
        this.blind = blind;
    }

    private int slot(long second) {
        return (int) Math.floorDiv(second - start, SLOT);
    }

    /** The sums up to a slot stand at its index. */
    private void fill(int slot) {
        if (slot >= good.length) {
            good = Arrays.copyOf(good, slot * 2);
            bad = Arrays.copyOf(bad, slot * 2);
        }
        while (filled < slot) {
            good[filled + 1] = good[filled];
            bad[filled + 1] = bad[filled];
            filled++;
        }
    }

    @Override
    public WindowCounts last(Duration window) {
        long now = clock.instant().getEpochSecond();
        long edge = now - window.toSeconds();
        int round = window.compareTo(Duration.ofHours(1)) > 0 ? MINUTE : SLOT;
        return counts(Math.floorDiv(edge - start, round) * round + start, now, window);
    }

    @Override
    public WindowCounts between(Instant from, Instant until) {
        Instant end = until.isAfter(clock.instant()) ? clock.instant() : until;
        Duration length = from.isBefore(end) ? Duration.between(from, end) : Duration.ZERO;
        return counts(from.getEpochSecond(), end.getEpochSecond(), length);
    }

    private WindowCounts counts(long from, long until, Duration length) {
        int right = Math.max(0, slot(until + SLOT - 1));
        int left = Math.min(Math.max(0, slot(from)), right);
        fill(right);
        Counts counts = new Counts(good[right] - good[left], bad[right] - bad[left]);
        long observed = blind ? 0 : Math.max(0, until - Math.max(start, from));
        Duration seen = Duration.ofSeconds(observed);
        return new WindowCounts(counts, length, seen.compareTo(length) > 0 ? length : seen);
    }
}
