package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sorts rows by hour and day, and sums up the minutes of an hour. */
final class Hours {
    private Hours() {}

    static SortedMap<SliSlot, SliRow> minutesOf(SortedMap<SliSlot, SliRow> rows, long hour) {
        SortedMap<SliSlot, SliRow> found = new TreeMap<>(rows);
        found.keySet().removeIf(slot -> slot.grain() != SliSlot.Grain.MINUTE || slot.hour() != hour);
        return found;
    }

    static SortedMap<SliSlot, SliRow> wholeOf(SortedMap<SliSlot, SliRow> rows) {
        SortedMap<SliSlot, SliRow> found = new TreeMap<>(rows);
        found.keySet().removeIf(slot -> slot.grain() != SliSlot.Grain.HOUR);
        return found;
    }

    static Map<Long, SortedMap<SliSlot, SliRow>> byDay(SortedMap<SliSlot, SliRow> hours) {
        return hours.entrySet().stream()
                .collect(Collectors.groupingBy(
                        row -> Math.floorDiv(row.getKey().hour(), 24),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, SliRow::merge, TreeMap::new)));
    }

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
