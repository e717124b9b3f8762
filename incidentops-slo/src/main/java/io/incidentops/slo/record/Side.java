package io.incidentops.slo.record;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The good or the bad ones of a {@link Block}. Not thread-safe. */
final class Side {
    static final int WHOLE = -1;

    private static final int MINUTES = 60;
    private static final long[] NONE = {};

    /** What each minute had; without a place for any where none had something, as is mostly so with what is bad. */
    private long[] seen = NONE;

    /** What was told of each minute, or null where that is all of it. */
    private long @Nullable [] told;

    private long whole;

    /** What was told of the hour beyond its minutes. */
    private long toldRest;

    void merge(int minute, long count) {
        if (minute == WHOLE) {
            whole = Math.max(whole, count);
        } else if (count > at(seen, minute)) {
            told = told == null ? seen.clone() : told;
            seen = seen.length == 0 ? new long[MINUTES] : seen;
            seen[minute] = count;
        }
    }

    /** By how much the minute is other than what was told of it. */
    long untold(int minute) {
        long change = told == null ? 0 : at(seen, minute) - at(told, minute);
        return minute == 0 ? change + rest() - toldRest : change;
    }

    /** All of it is told. */
    void tell() {
        told = null;
        toldRest = rest();
    }

    /** What only the hour knows of. */
    private long rest() {
        return Math.max(0, whole - LongStream.of(seen).sum());
    }

    private static long at(long[] minutes, int minute) {
        return minutes.length == 0 ? 0 : minutes[minute];
    }

    /** What a minute had, with what only the hour knows of for the first one. */
    long minute(int minute) {
        return at(seen, minute) + (minute == 0 ? rest() : 0);
    }

    /** What the hour had. */
    long hour() {
        return LongStream.of(seen).sum() + rest();
    }
}
