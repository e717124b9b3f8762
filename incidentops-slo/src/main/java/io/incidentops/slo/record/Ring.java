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

    Ring(long slotMillis, int size, long now) {
        this.slotMillis = slotMillis;
        this.size = size;
        this.sums = new long[2 * size];
        this.head = slot(now);
    }

    long slot(long millis) {
        return Math.floorDiv(millis, slotMillis);
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
        for (long slot = Math.max(head, next - size); slot < next; slot++) {
            int at = at(slot);
            sums[at] = good;
            sums[at + 1] = bad;
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

    private int before(long slot) {
        return at(Math.max(slot, oldest()) - 1);
    }

    private int at(long slot) {
        return 2 * (int) Math.floorMod(slot, (long) size);
    }
}
