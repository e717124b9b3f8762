package io.incidentops.slo;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts slices of time by the ratio of their bad events. Each is looked at once, two minutes after its end, and a window ends with
 * the last one that was.
 *
 * <p>No prefix sum of exact fractions stays small: a month of minutes with a different number of events in each has a common
 * denominator of a hundred thousand digits. So sums are kept of billionths of a slice, bad ones rounded down, and a window of a
 * month costs as much as one of an hour. What is bad is never overstated by that, and understated by less than a billionth: an
 * alert never fires at exactly its threshold. A status is exact: its sum is made of the slices themselves.
 *
 * <p>Thread-safe.
 */
final class RatioWindows implements Windows {
    private static final Duration LATENESS = Duration.ofMinutes(2);
    private static final BigInteger WHOLE = BigInteger.valueOf(Target.WHOLE);

    private final Windows events;
    private final RatioSlices slices;
    private final Exclusions exclusions;
    private final Excluded excluded;
    private final InstantSource clock;
    private final long seconds;

    /** Of each slice, the bad events and all; no events where it is no part of the mean. */
    private final long[] bad;

    private final long[] total;

    /** Of all slices before each, how many billionths were bad, how many are part of the mean, and how many were observed. */
    private final long[] lost;

    private final int[] counted;
    private final int[] known;
    private long first;
    private long closed;
    private boolean begun;

    /**
     * What was counted, exactly.
     *
     * @param counts in billionths of slices
     * @param bad how many slices were bad, as the sum of their ratios
     */
    record Exact(WindowCounts counts, Rational bad) {}

    RatioWindows(Slo slo, RatioSlices slices, Windows events, Excluded excluded, InstantSource clock) {
        this.events = events;
        this.slices = slices;
        this.exclusions = slo.exclusions();
        this.excluded = excluded;
        this.clock = clock;
        this.seconds = slices.length().toSeconds();
        int size = Math.toIntExact(ceil(slo.reach().toSeconds(), seconds) + 2);
        this.bad = new long[size];
        this.total = new long[size];
        this.lost = new long[size];
        this.counted = new int[size];
        this.known = new int[size];
    }

    @Override
    public synchronized WindowCounts last(Duration window) {
        advance();
        return counts(closed - ceil(window.toSeconds(), seconds), closed, window);
    }

    @Override
    public synchronized WindowCounts between(Instant from, Instant until) {
        advance();
        return counts(begin(from), end(until), length(from, until));
    }

    @Override
    public long countsEach() {
        return Target.WHOLE;
    }

    synchronized Exact exactLast(Duration window) {
        advance();
        long from = closed - ceil(window.toSeconds(), seconds);
        return new Exact(counts(from, closed, window), sum(from, closed));
    }

    synchronized Exact exactBetween(Instant from, Instant until) {
        advance();
        return new Exact(counts(begin(from), end(until), length(from, until)), sum(begin(from), end(until)));
    }

    private long end(Instant until) {
        return until.isBefore(clock.instant()) ? ceil(until.getEpochSecond(), seconds) : closed;
    }

    private Duration length(Instant from, Instant until) {
        Instant now = clock.instant();
        Instant end = until.isAfter(now) ? now : until;
        return from.isBefore(end) ? Duration.between(from, end) : Duration.ZERO;
    }

    private long begin(Instant from) {
        return Math.floorDiv(from.getEpochSecond(), seconds);
    }

    private long left(long from) {
        return Math.min(Math.max(from, first), closed);
    }

    private long right(long from, long until) {
        return Math.max(Math.min(until, closed), left(from));
    }

    private WindowCounts counts(long from, long until, Duration length) {
        int left = at(left(from));
        int right = at(right(from, until));
        long all = (long) (counted[right] - counted[left]) * Target.WHOLE;
        long parts = lost[right] - lost[left];
        return new WindowCounts(
                new Counts(all - parts, parts), length, Duration.ofSeconds((known[right] - known[left]) * seconds));
    }

    private Rational sum(long from, long until) {
        RatioSum sum = new RatioSum();
        for (long slice = left(from); slice < right(from, until); slice++) {
            sum.add(bad[at(slice)], total[at(slice)]);
        }
        return sum.sum();
    }

    private static long ceil(long length, long slice) {
        return Math.floorDiv(length + slice - 1, slice);
    }

    private int at(long slice) {
        return Math.floorMod(slice, lost.length);
    }

    /** Looks at what ended since, at most as much as is kept. The sums before a slice stand at its place. */
    private void advance() {
        long end = Math.floorDiv(events.present(clock).minus(LATENESS).getEpochSecond(), seconds);
        long oldest = end - lost.length + 1;
        if (!begun || closed < oldest) {
            begun = true;
            closed = oldest;
            first = oldest;
        }
        while (closed < end) {
            look(Instant.ofEpochSecond(closed * seconds));
            closed++;
        }
        first = Math.max(first, closed - lost.length + 1);
    }

    private void look(Instant from) {
        Instant until = from.plus(slices.length());
        if (excluded.touches(from, until)) {
            close(exclusions == Exclusions.COUNTED_GOOD ? new Counts(1, 0) : Counts.NONE, true);
            return;
        }
        WindowCounts found = events.slice(from, until);
        boolean observed = found.observed().compareTo(slices.length()) >= 0;
        Counts counts = found.counts();
        close(counts.total() == 0 && observed ? quiet() : counts, observed || counts.total() > 0);
    }

    private Counts quiet() {
        return switch (slices.noTraffic()) {
            case UP -> new Counts(1, 0);
            case DOWN -> new Counts(0, 1);
            case IGNORE -> Counts.NONE;
        };
    }

    private void close(Counts counts, boolean observed) {
        int here = at(closed);
        int next = at(closed + 1);
        bad[here] = counts.bad();
        total[here] = counts.total();
        lost[next] = lost[here] + parts(counts);
        counted[next] = counted[here] + (counts.total() > 0 ? 1 : 0);
        known[next] = known[here] + (observed ? 1 : 0);
    }

    private static long parts(Counts counts) {
        if (counts.bad() == 0) {
            return 0;
        }
        return BigInteger.valueOf(counts.bad())
                .multiply(WHOLE)
                .divide(BigInteger.valueOf(counts.total()))
                .longValueExact();
    }
}
