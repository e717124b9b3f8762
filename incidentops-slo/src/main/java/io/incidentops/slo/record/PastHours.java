package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.Arrays;

/**
 * What another node counted in the hours of which minutes are no longer told apart: 16 bytes for each from its first to its last.
 * Not thread-safe.
 */
final class PastHours {
    /** In which hour it begins, counted from 1970 on. */
    private long first;

    /** Good and bad ones of each hour. */
    private long[] counts = {};

    /** The counts of an hour, none where it is not kept. */
    Counts at(long hour) {
        return has(hour) ? new Counts(counts[place(hour)], counts[place(hour) + 1]) : Counts.NONE;
    }

    /** Keeps the greater numbers; by how much they are greater than those that were kept. */
    Counts raise(long hour, Counts to) {
        Counts before = at(hour);
        Counts most = new Counts(Math.max(before.good(), to.good()), Math.max(before.bad(), to.bad()));
        Counts more = most.minus(before);
        if (!more.equals(Counts.NONE)) {
            makeRoom(hour);
            counts[place(hour)] = most.good();
            counts[place(hour) + 1] = most.bad();
        }
        return more;
    }

    /** Forgets the hours before one; whether nothing is left. */
    boolean forget(long oldest) {
        if (oldest > first) {
            int gone = (int) Math.min(counts.length, 2 * Math.min(counts.length, oldest - first));
            counts = Arrays.copyOfRange(counts, gone, counts.length);
            first = oldest;
        }
        return counts.length == 0;
    }

    private boolean has(long hour) {
        return hour >= first && hour - first < counts.length / 2;
    }

    private int place(long hour) {
        return (int) (2 * (hour - first));
    }

    private void makeRoom(long hour) {
        if (counts.length == 0) {
            first = hour;
        }
        int before = (int) Math.max(0, 2 * (first - hour));
        int length = (int) Math.max(before + counts.length, 2 * (hour - first + 1) + before);
        if (length > counts.length) {
            long[] wider = new long[length];
            System.arraycopy(counts, 0, wider, before, counts.length);
            counts = wider;
            first = Math.min(first, hour);
        }
    }
}
