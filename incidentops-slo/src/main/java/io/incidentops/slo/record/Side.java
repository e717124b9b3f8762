package io.incidentops.slo.record;

import java.util.stream.LongStream;

/** The good or the bad ones of a {@link Block}. Not thread-safe. */
final class Side {
    static final int WHOLE = -1;

    private static final int MINUTES = 60;

    /** What each minute had; without a place for any where the minutes are forgotten. */
    private long[] seen = new long[MINUTES];

    /** What was told of each minute; of the first one alone where the minutes are forgotten. */
    private long[] told = new long[MINUTES];

    private long whole;

    void merge(int minute, long count) {
        if (minute == WHOLE) {
            whole = Math.max(whole, count);
        } else if (minute < seen.length) {
            seen[minute] = Math.max(seen[minute], count);
        }
    }

    /** By how much the minute is other than what was told of it; from now on that is told. */
    long untold(int minute) {
        if (minute >= told.length) {
            return 0;
        }
        long change = value(minute) - told[minute];
        told[minute] += change;
        return change;
    }

    private long value(int minute) {
        long rest = minute == 0 ? Math.max(0, whole - LongStream.of(seen).sum()) : 0;
        return rest + (minute < seen.length ? seen[minute] : 0);
    }

    long told(int minute) {
        return minute < told.length ? told[minute] : 0;
    }

    long told() {
        return LongStream.of(told).sum();
    }

    void forgetMinutes() {
        whole = Math.max(whole, LongStream.of(seen).sum());
        told = new long[] {told()};
        seen = new long[0];
    }
}
