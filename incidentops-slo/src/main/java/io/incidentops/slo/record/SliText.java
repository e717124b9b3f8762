package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows as text: a line of {@code m} or {@code h}, node, incarnation, slot, good, bad and the observed minutes in hex. */
final class SliText {
    private SliText() {}

    static String write(SortedMap<SliSlot, SliRow> rows) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<SliSlot, SliRow> row : rows.entrySet()) {
            SliSlot slot = row.getKey();
            Counts counts = row.getValue().counts();
            text.append(slot.grain() == SliSlot.Grain.MINUTE ? "m " : "h ")
                    .append(slot.node())
                    .append(' ')
                    .append(slot.incarnation())
                    .append(' ')
                    .append(slot.number())
                    .append(' ')
                    .append(counts.good())
                    .append(' ')
                    .append(counts.bad())
                    .append(' ')
                    .append(Long.toHexString(row.getValue().observed()))
                    .append('\n');
        }
        return text.toString();
    }

    static SortedMap<SliSlot, SliRow> read(String text) {
        SortedMap<SliSlot, SliRow> rows = new TreeMap<>();
        text.lines()
                .filter(line -> line.startsWith("m ") || line.startsWith("h "))
                .forEach(line -> read(line, rows));
        return rows;
    }

    private static void read(String line, SortedMap<SliSlot, SliRow> rows) {
        String[] parts = line.split(" ", 8);
        if (parts.length < 7) {
            throw new IllegalArgumentException("a row has seven parts, but was '" + line + "'");
        }
        SliSlot.Grain grain = parts[0].equals("m") ? SliSlot.Grain.MINUTE : SliSlot.Grain.HOUR;
        SliSlot slot = new SliSlot(parts[1], Long.parseLong(parts[2]), grain, Long.parseLong(parts[3]));
        Counts counts = new Counts(Long.parseLong(parts[4]), Long.parseLong(parts[5]));
        rows.merge(slot, new SliRow(counts, Long.parseUnsignedLong(parts[6], 16)), SliRow::merge);
    }
}
