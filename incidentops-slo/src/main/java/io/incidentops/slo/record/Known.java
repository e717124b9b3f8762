package io.incidentops.slo.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When was observed: disjoint intervals in order, each with how much was observed before it, so that the observed part of
 * a window is two searches. The last one may be open. Immutable.
 */
final class Known {
    static final Known NEVER = new Known(new long[0], new long[0]);

    private static final long OPEN = Long.MAX_VALUE;

    /** Where there are more, the oldest are forgotten, and count as not observed. */
    private static final int LIMIT = 4_096;

    private final long[] from;
    private final long[] until;
    private final long[] before;

    private Known(long[] from, long[] until) {
        this.from = from;
        this.until = until;
        this.before = new long[from.length];
        for (int i = 1; i < from.length; i++) {
            before[i] = before[i - 1] + until[i - 1] - from[i - 1];
        }
    }

    static Known since(long time) {
        return new Known(new long[] {time}, new long[] {OPEN});
    }

    /** The same, but for the time between, after which observing goes on; none of it was later. */
    Known without(long gap, long end) {
        List<long[]> parts = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] < gap) {
                parts.add(new long[] {from[i], Math.min(until[i], gap)});
            }
        }
        parts.add(new long[] {end, OPEN});
        return of(parts);
    }

    /** The same, but for the time between; what was later is as before. */
    Known minus(long gap, long end) {
        List<long[]> parts = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] < gap) {
                parts.add(new long[] {from[i], Math.min(until[i], gap)});
            }
            if (until[i] > end) {
                parts.add(new long[] {Math.max(from[i], end), until[i]});
            }
        }
        return of(parts);
    }

    /** These and others. */
    Known with(Known others) {
        return others.from.length == 0 ? this : with(others.parts());
    }

    /** These and others. */
    Known with(List<long[]> others) {
        List<long[]> parts = parts();
        parts.addAll(others);
        return of(parts);
    }

    private List<long[]> parts() {
        List<long[]> parts = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            parts.add(new long[] {from[i], until[i]});
        }
        return parts;
    }

    private static Known of(List<long[]> parts) {
        List<long[]> merged = new ArrayList<>();
        parts.sort(Comparator.comparingLong(part -> part[0]));
        for (long[] part : parts) {
            long[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && part[0] <= last[1]) {
                last[1] = Math.max(last[1], part[1]);
            } else {
                merged.add(part.clone());
            }
        }
        List<long[]> kept = merged.subList(Math.max(0, merged.size() - LIMIT), merged.size());
        return new Known(
                kept.stream().mapToLong(part -> part[0]).toArray(),
                kept.stream().mapToLong(part -> part[1]).toArray());
    }

    /** Whether all of it was observed. */
    boolean covers(long start, long end) {
        int last = from.length - 1;
        return (last >= 0 && from[last] <= start && end <= until[last]) || observed(start, end) == end - start;
    }

    /** How much of it was observed, in milliseconds. */
    long observed(long start, long end) {
        return start >= end ? 0 : observedUntil(end) - observedUntil(start);
    }

    private long observedUntil(long time) {
        int found = Arrays.binarySearch(from, time);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : before[at] + Math.min(time, until[at]) - from[at];
    }
}
