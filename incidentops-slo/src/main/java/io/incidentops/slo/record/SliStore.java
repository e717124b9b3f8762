package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the nodes counted among the small values of a store, so that windows survive a restart and span the nodes. For
 * each indicator and node there are 96 values with the minutes of an hour and 96 with the hours of a day, which are written
 * over in turn: about 300 KB, however long it runs. Name the nodes alike after a restart: the values of a node that is gone
 * stay. A crash loses what was counted since the last {@link #share}. Thread-safe.
 */
public final class SliStore {
    private static final long KEPT_HOURS = Rings.MINUTES / 60;

    private final SliValues values;

    /** Which hour of whom was the last that was taken over. */
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    private SliStore(KeyValue store) {
        this.values = new SliValues(store);
    }

    /**
     * Keeps states among these values, under keys that begin with {@code slo/sli/}.
     *
     * @param values where
     * @return the store
     */
    public static SliStore in(KeyValue values) {
        return new SliStore(Objects.requireNonNull(values, "values"));
    }

    /**
     * Writes what this node counted, and adds what is kept of the others, and of this node before its last start. Call it once
     * at the start and then about once a minute, not in the tick: it reads and writes some values for each node.
     *
     * @param sli the indicator
     * @param now the time by the registry's clock, {@link SliRegistry#time()}
     */
    public void share(Sli sli, Instant now) {
        long hour = Math.floorDiv(now.toEpochMilli(), Rings.HOUR);
        values.join(sli, Math.floorDiv(hour, 24));
        save(sli, hour);
        for (String node : values.nodes(sli.name())) {
            take(sli, node, hour);
        }
    }

    /** From which hour on something may be other than it was. */
    private static long from(Sli sli, @Nullable Long last, long hour) {
        long oldest = hour - KEPT_HOURS;
        return last == null ? oldest : Math.max(oldest, last - 1 - sli.latenessHours());
    }

    private void save(Sli sli, long hour) {
        String key = sli.name() + " saved";
        Long last = taken.get(key);
        long from = from(sli, last, hour);
        SliState own = sli.state(Instant.ofEpochMilli(from * Rings.HOUR));
        SortedMap<SliSlot, SliRow> sums = new TreeMap<>(Hours.wholeOf(own.rows()));
        for (long at = from; at <= hour; at++) {
            SliPage page = SliPage.minutes(sli.name(), sli.node(), at);
            SortedMap<SliSlot, SliRow> all = values.merge(page, Hours.minutesOf(own.rows(), at));
            if (at < hour) {
                // this node may have ended before it could write its last hour
                Hours.sum(all, sums);
            }
        }
        Hours.byDay(sums).forEach((day, rows) -> values.merge(SliPage.hours(sli.name(), sli.node(), day), rows));
        taken.put(key, hour);
    }

    private void take(Sli sli, String node, long hour) {
        String key = sli.name() + " of " + node;
        Long last = taken.get(key);
        TreeMap<SliSlot, SliRow> rows = new TreeMap<>();
        long days = last == null ? Rings.HOURS / 24 : (hour - last) / 24 + 1;
        for (long day = hour / 24 - days; day <= hour / 24; day++) {
            rows.putAll(values.read(SliPage.hours(sli.name(), node, day)));
        }
        for (long at = from(sli, last, hour); at <= hour; at++) {
            rows.putAll(values.read(SliPage.minutes(sli.name(), node, at)));
        }
        sli.merge(new SliState(sli.name(), rows));
        taken.put(key, hour);
    }
}
