package io.incidentops.slo.record;

import java.util.List;

/** Minutes that were observed from begin to end, as bits, bit 0 for the first one of the slot. */
final class Observed {
    private Observed() {}

    static long minutes(Known known, long from, long length) {
        long bits = 0;
        for (long at = 0; at < length; at += Rings.MINUTE) {
            long begin = from + at;
            if (known.covers(begin, begin + Rings.MINUTE)) {
                bits |= 1L << (at / Rings.MINUTE);
            }
        }
        return bits;
    }

    /** Adds the intervals of the bits. */
    static void add(SliSlot slot, long bits, List<long[]> intervals) {
        int minutes = slot.grain() == SliSlot.Grain.HOUR ? 60 : 1;
        long from = slot.number() * minutes * Rings.MINUTE;
        for (int minute = 0; minute < minutes; minute++) {
            if ((bits >> minute & 1) == 1) {
                intervals.add(new long[] {from + minute * Rings.MINUTE, from + (minute + 1) * Rings.MINUTE});
            }
        }
    }
}
