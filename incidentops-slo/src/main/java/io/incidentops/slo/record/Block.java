package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.List;

/**
 * What another node counted in an hour, while its minutes are kept, and the hour as a whole. What only the hour knows
 * of counts in its first minute. Not thread-safe.
 */
final class Block {
    private static final int MINUTES = 60;

    /** Where in a minute its counts are put: in its last slot, so that no window loses them early. */
    private static final long LAST_SLOT = Rings.MINUTE - Rings.SLOT;

    private final long hour;
    private final Side good = new Side();
    private final Side bad = new Side();

    Block(long hour) {
        this.hour = hour;
    }

    /** Takes a row over. */
    void merge(SliSlot slot, Counts counts) {
        boolean whole = slot.grain() == SliSlot.Grain.HOUR;
        int minute = whole ? Side.WHOLE : (int) Math.floorMod(slot.number(), (long) MINUTES);
        good.merge(minute, counts.good());
        bad.merge(minute, counts.bad());
    }

    /** Adds to the changes what became other than it was told before; from now on it is told. */
    void changes(List<Change> changes) {
        for (int minute = 0; minute < MINUTES; minute++) {
            long goods = good.untold(minute);
            long bads = bad.untold(minute);
            if (goods != 0 || bads != 0) {
                changes.add(new Change(time(hour, minute), goods, bads));
            }
        }
        good.tell();
        bad.tell();
    }

    /** Where the counts of a minute are put. */
    static long time(long hour, int minute) {
        return hour * Rings.HOUR + minute * Rings.MINUTE + LAST_SLOT;
    }

    /** What was told of a minute, counted from 1970 on. */
    Counts minute(long number) {
        int minute = (int) Math.floorMod(number, (long) MINUTES);
        return new Counts(good.minute(minute), bad.minute(minute));
    }

    /** What was told of the hour. */
    Counts whole() {
        return new Counts(good.hour(), bad.hour());
    }
}
