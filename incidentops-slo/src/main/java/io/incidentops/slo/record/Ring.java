package io.incidentops.slo.record;

import java.util.List;

/**
 * Sums since the beginning, as they were at the end of each of the last slots. Slots are numbered from 1970 on, so that
 * each minute and each hour begins with a slot. Not thread-safe: written under the lock of {@link Rings}, read
 * optimistically beside it.
 */
final class Ring {
    final long slotMillis;
    private final int size;
    private final long[] sums;

    /** The slot that is open: its end, and so its sum, is still to come. */
    private long head;

    /** Where the open slot has its place. */
    private int place;

    Ring(long slotMillis, int size, long now) {
        this.slotMillis = slotMillis;
        this.size = size;
        this.sums = new long[2 * size];
        this.head = slot(now);
    }

    /** Which slot it is; each division is by a constant, which is no division to the machine. */
    long slot(long millis) {
        if (slotMillis == Rings.SLOT) {
            return Math.floorDiv(millis, Rings.SLOT);
        }
        return slotMillis == Rings.MINUTE ? Math.floorDiv(millis, Rings.MINUTE) : Math.floorDiv(millis, Rings.HOUR);
    }

    long head() {
        return head;
    }

    /** The earliest slot that can be told from those before it. */
    long oldest() {
        return head - size + 1;
    }

    int bytes() {
        return sums.length * Long.BYTES;
    }

    /** Ends the slots before that of the time: the first gets what was counted, the others repeat the sum. */
    void advance(long now, long good, long bad) {
        long next = slot(now);
        for (long left = Math.min(size, next - head); left > 0; left--) {
            sums[2 * place] = good;
            sums[2 * place + 1] = bad;
            place = place + 1 == size ? 0 : place + 1;
        }
        head = Math.max(head, next);
    }

    /** Adds to a slot, and so to the sum of each later one. */
    void add(long to, long good, long bad) {
        for (long slot = Math.max(to, head - size); slot < head; slot++) {
            int at = at(slot);
            sums[at] += good;
            sums[at + 1] += bad;
        }
    }

    /** Adds to many slots in one pass; the changes come in the order of time. */
    void addAll(List<Change> changes) {
        long good = 0;
        long bad = 0;
        int next = 0;
        for (long slot = head - size; slot < head; slot++) {
            while (next < changes.size() && slot(changes.get(next).time()) <= slot) {
                good += changes.get(next).good();
                bad += changes.get(next).bad();
                next++;
            }
            int at = at(slot);
            sums[at] += good;
            sums[at + 1] += bad;
        }
    }

    /** Good ones before the slot, of those that are kept. */
    long goodBefore(long slot) {
        return sums[before(slot)];
    }

    /** Bad ones before the slot, of those that are kept. */
    long badBefore(long slot) {
        return sums[before(slot) + 1];
    }

    /** How many places back the sums before the slot of a time are. */
    int back(long time) {
        return (int) Math.max(1, Math.min(size, head - slot(time) + 1));
    }

    /** Where the sums so many places back are. */
    int edge(int back) {
        int at = place - back;
        return 2 * (at < 0 ? at + size : at);
    }

    /** Where the sums before the slot are: those of the oldest one where it is older, within bounds even if torn. */
    int before(long slot) {
        return at(slot - 1);
    }

    long good(int at) {
        return sums[at];
    }

    long bad(int at) {
        return sums[at + 1];
    }

    private int at(long slot) {
        int at = place - (int) Math.max(1, Math.min(size, head - slot));
        return 2 * (at < 0 ? at + size : at);
    }
}
