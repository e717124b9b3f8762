package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What this process counted for one indicator and has not written yet. While nothing is counted, that it is observed is
 * written every ten minutes only. Not thread-safe.
 */
final class SliUnshared {
    private static final long IDLE = 10 * Rings.MINUTE;
    private static final long KEPT_HOURS = Rings.MINUTES / 60;

    private final Sli sli;
    private final SortedMap<SliSlot, SliRow> written = new TreeMap<>();
    private final Map<SliSlot, SliRow> inherited = new TreeMap<>();
    private @Nullable Long lastHour;
    private long lastTime = Long.MIN_VALUE / 2;

    SliUnshared(Sli sli) {
        this.sli = sli;
    }

    /** Has hours written, once they have ended, that this node, before its last start, ended too early to sum up. */
    void inherit(SortedMap<SliSlot, SliRow> hours) {
        hours.forEach((slot, row) -> inherited.merge(slot, row, SliRow::merge));
    }

    /**
     * What is to be written; nothing while it is idle, unless all is wanted, and then the open minute, too.
     *
     * @param now the time in milliseconds since 1970
     * @param all whether to answer also while it is idle
     */
    SortedMap<SliSlot, SliRow> rows(long now, boolean all) {
        long from = from(now);
        SortedMap<SliSlot, SliRow> rows = sli.rows(from * Rings.HOUR, all);
        inherited.forEach((slot, row) -> {
            if (slot.ended(now)) {
                rows.merge(slot, row, SliRow::merge);
            }
        });
        rows.entrySet().removeIf(row -> row.getValue().equals(written.get(row.getKey())));
        if (rows.isEmpty()) {
            lastHour = Math.floorDiv(now, Rings.HOUR);
        }
        boolean idle = rows.entrySet().stream().allMatch(row -> idle(row.getKey(), row.getValue()));
        return idle && !all && now - lastTime < IDLE ? new TreeMap<>() : rows;
    }

    private boolean idle(SliSlot slot, SliRow row) {
        SliRow before = written.get(slot);
        return row.counts().equals(before == null ? Counts.NONE : before.counts());
    }

    private long from(long now) {
        long oldest = Math.floorDiv(now, Rings.HOUR) - KEPT_HOURS;
        return Math.max(oldest, lastHour == null ? sli.firstHour() : lastHour - 1 - sli.latenessHours());
    }

    /** They are written now. */
    void wrote(SortedMap<SliSlot, SliRow> rows, long now) {
        if (rows.isEmpty()) {
            return;
        }
        written.putAll(rows);
        inherited.keySet().removeAll(rows.keySet());
        lastHour = Math.floorDiv(now, Rings.HOUR);
        lastTime = now;
        long from = from(now);
        written.keySet().removeIf(slot -> slot.hour() < from);
    }
}
