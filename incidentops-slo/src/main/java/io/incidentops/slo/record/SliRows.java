package io.incidentops.slo.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of several indicators. As text it has a line {@code sli} and a name before the rows of each; those of one that are
 * broken are passed over. Not thread-safe.
 */
final class SliRows {
    private static final Logger log = LoggerFactory.getLogger(SliRows.class);
    private static final String SLI = "sli ";

    private final SortedMap<String, SortedMap<SliSlot, SliRow>> rows = new TreeMap<>();

    static SliRows parse(String text) {
        SliRows parsed = new SliRows();
        String sli = null;
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(SLI)) {
                parsed.read(sli, lines);
                sli = line.substring(SLI.length());
            } else {
                lines.append(line).append('\n');
            }
        }
        parsed.read(sli, lines);
        return parsed;
    }

    private void read(@Nullable String sli, StringBuilder lines) {
        if (sli != null) {
            try {
                SliText.read(lines.toString()).forEach((slot, row) -> add(sli, slot, row));
            } catch (IllegalArgumentException e) {
                log.warn("what is kept of {} on a page cannot be read, and is passed over: {}", sli, e.getMessage());
            }
        }
        lines.setLength(0);
    }

    void add(String sli, SliSlot slot, SliRow row) {
        rows.computeIfAbsent(sli, name -> new TreeMap<>()).merge(slot, row, SliRow::merge);
    }

    void addAll(SliRows other) {
        other.rows.forEach((sli, all) -> all.forEach((slot, row) -> add(sli, slot, row)));
    }

    void forEach(BiConsumer<String, SortedMap<SliSlot, SliRow>> each) {
        rows.forEach(each);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, SortedMap<SliSlot, SliRow>> each : rows.entrySet()) {
            text.append(SLI).append(each.getKey()).append('\n').append(SliText.write(each.getValue()));
        }
        return text.toString();
    }
}
