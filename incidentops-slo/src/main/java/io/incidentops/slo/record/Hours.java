package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up the minutes of an hour. */
final class Hours {
    private Hours() {}

    /** Merges the sums of the minutes, by who counted, into the hours. */
    static void sum(SortedMap<SliSlot, SliRow> minutes, SortedMap<SliSlot, SliRow> hours) {
        Map<SliSlot, SliRow> sums = new TreeMap<>();
        minutes.forEach((slot, row) -> sums.merge(
                new SliSlot(slot.node(), slot.incarnation(), SliSlot.Grain.HOUR, slot.hour()),
                new SliRow(row.counts(), (row.observed() & 1) << Math.floorMod(slot.number(), 60)),
                Hours::plus));
        sums.forEach((slot, row) -> hours.merge(slot, row, SliRow::merge));
    }

    private static SliRow plus(SliRow one, SliRow other) {
        Counts counts = one.counts().plus(other.counts());
        return new SliRow(counts, one.observed() | other.observed());
    }
}
