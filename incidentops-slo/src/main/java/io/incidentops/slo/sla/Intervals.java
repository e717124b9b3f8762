package io.incidentops.slo.sla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sorted intervals that neither touch nor overlap, in nanoseconds, begin included and end excluded. Immutable. */
final class Intervals {
    static final Intervals NONE = new Intervals(List.of());

    private final long[] from;
    private final long[] until;
    /** How long all intervals before each one are together; the last number is the whole. */
    private final long[] before;

    private Intervals(List<long[]> disjoint) {
        from = disjoint.stream().mapToLong(each -> each[0]).toArray();
        until = disjoint.stream().mapToLong(each -> each[1]).toArray();
        before = new long[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            before[i + 1] = before[i] + until[i] - from[i];
        }
    }

    /** The union; what is empty is left out. */
    static Intervals of(List<long[]> any) {
        List<long[]> sorted = new ArrayList<>(any);
        sorted.removeIf(each -> each[0] >= each[1]);
        sorted.sort(Comparator.comparingLong(each -> each[0]));
        List<long[]> merged = new ArrayList<>();
        for (long[] each : sorted) {
            long[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && each[0] <= last[1]) {
                last[1] = Math.max(last[1], each[1]);
            } else {
                merged.add(each.clone());
            }
        }
        return new Intervals(merged);
    }

    static Intervals of(long from, long until) {
        return of(List.of(new long[] {from, until}));
    }

    int size() {
        return from.length;
    }

    long from(int index) {
        return from[index];
    }

    long until(int index) {
        return until[index];
    }

    long length() {
        return before[from.length];
    }

    long length(long begin, long end) {
        return begin >= end ? 0 : upTo(end) - upTo(begin);
    }

    private long upTo(long moment) {
        int index = startedBy(moment);
        return index < 0 ? 0 : before[index] + Math.min(moment, until[index]) - from[index];
    }

    /** The last interval that begins at the moment or earlier, or -1. */
    int startedBy(long moment) {
        int found = Arrays.binarySearch(from, moment);
        return found >= 0 ? found : -found - 2;
    }

    Intervals clip(long begin, long end) {
        List<long[]> kept = new ArrayList<>();
        for (int i = Math.max(0, startedBy(begin)); i < from.length && from[i] < end; i++) {
            kept.add(new long[] {Math.max(begin, from[i]), Math.min(end, until[i])});
        }
        return of(kept);
    }

    Intervals minus(Intervals other) {
        List<long[]> kept = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < from.length; i++) {
            long at = from[i];
            while (next < other.from.length && other.until[next] <= at) {
                next++;
            }
            for (int j = next; j < other.from.length && other.from[j] < until[i]; j++) {
                kept.add(new long[] {at, other.from[j]});
                at = other.until[j];
            }
            kept.add(new long[] {at, until[i]});
        }
        return of(kept);
    }

    /** Every unit of the clock that is touched, whole. */
    Intervals outward(long unit) {
        List<long[]> kept = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            kept.add(new long[] {Math.floorDiv(from[i], unit) * unit, Math.floorDiv(until[i] + unit - 1, unit) * unit});
        }
        return of(kept);
    }

    /** Every unit of the clock that is wholly within. */
    Intervals inward(long unit) {
        List<long[]> kept = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            kept.add(new long[] {Math.floorDiv(from[i] + unit - 1, unit) * unit, Math.floorDiv(until[i], unit) * unit});
        }
        return of(kept);
    }
}
