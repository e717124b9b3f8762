package io.incidentops.slo;

import io.incidentops.slo.SliceJudge.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts slices of time instead of events: each is judged once, two minutes after its end, and a window ends with the last one that
 * was. Sums are kept from slice to slice, so a window of a month costs as much as one of an hour. Thread-safe.
 */
final class SliceWindows implements Windows {
    private static final Duration LATENESS = Duration.ofMinutes(2);

    private final SliceJudge judge;
    private final InstantSource clock;
    private final long seconds;
    private final int[] good;
    private final int[] bad;
    private final int[] known;
    private long first;
    private long closed;
    private boolean begun;

    SliceWindows(Slo slo, SliceJudge judge, InstantSource clock) {
        this.judge = judge;
        this.clock = clock;
        this.seconds = judge.length().toSeconds();
        int size = Math.toIntExact(ceil(slo.reach().toSeconds(), seconds) + 2);
        this.good = new int[size];
        this.bad = new int[size];
        this.known = new int[size];
    }

    @Override
    public synchronized WindowCounts last(Duration window) {
        advance();
        long slices = ceil(window.toSeconds(), seconds);
        return counts(closed - slices, closed, window);
    }

    @Override
    public synchronized WindowCounts between(Instant from, Instant until) {
        advance();
        Instant now = clock.instant();
        Instant end = until.isAfter(now) ? now : until;
        Duration length = from.isBefore(end) ? Duration.between(from, end) : Duration.ZERO;
        return counts(Math.floorDiv(from.getEpochSecond(), seconds), ceil(end.getEpochSecond(), seconds), length);
    }

    private WindowCounts counts(long from, long until, Duration length) {
        long left = Math.min(Math.max(from, first), closed);
        long right = Math.max(Math.min(until, closed), left);
        Counts counts = new Counts(difference(good, left, right), difference(bad, left, right));
        return new WindowCounts(counts, length, Duration.ofSeconds(difference(known, left, right) * seconds));
    }

    private static long difference(int[] sums, long left, long right) {
        return (long) sums[at(sums, right)] - sums[at(sums, left)];
    }

    private static long ceil(long length, long slice) {
        return Math.floorDiv(length + slice - 1, slice);
    }

    private static int at(int[] sums, long slice) {
        return Math.floorMod(slice, sums.length);
    }

    /** Judges what ended since, at most as much as is kept. The sums before a slice stand at its place. */
    private void advance() {
        long end = Math.floorDiv(clock.instant().minus(LATENESS).getEpochSecond(), seconds);
        long oldest = end - good.length + 1;
        if (!begun || closed < oldest) {
            begun = true;
            closed = oldest;
            first = oldest;
        }
        while (closed < end) {
            Judgement judgement = judge.judge(Instant.ofEpochSecond(closed * seconds));
            add(good, judgement == Judgement.GOOD);
            add(bad, judgement == Judgement.BAD);
            add(known, judgement != Judgement.UNKNOWN);
            closed++;
        }
        first = Math.max(first, closed - good.length + 1);
    }

    private void add(int[] sums, boolean one) {
        sums[at(sums, closed + 1)] = sums[at(sums, closed)] + (one ? 1 : 0);
    }
}
