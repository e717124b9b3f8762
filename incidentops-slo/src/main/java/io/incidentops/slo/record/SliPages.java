package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The pages of this node: written first, and then announced in its index. Not thread-safe. */
final class SliPages {
    private static final Comparator<SliPage> OLDEST_FIRST = Comparator.comparingLong(SliPage::number);

    private final SliValues values;
    private final String node;

    /** Pages that are written and stand in no index yet. */
    private final Set<SliPage> unannounced = new HashSet<>();

    /** Tells this process from another of the same name: the time of its first share. */
    private final long since;

    private boolean announced;

    SliPages(SliValues values, String node, long since) {
        this.values = values;
        this.node = node;
        this.since = since;
    }

    String node() {
        return node;
    }

    /**
     * What came of writing.
     *
     * @param index the index of this node after it
     * @param version the version of the index
     * @param known the pages that hold nothing but what this process knows
     * @param rival since when another process writes as this node, or 0
     */
    record Announced(SliIndex index, long version, Set<SliPage> known, long rival) {}

    /** Merges rows into their pages; what is too old for a place that a later page has by now is passed over. */
    void write(SliRows rows, long now) {
        Map<SliPage, SliRows> byPage = new HashMap<>();
        rows.forEach((sli, all) ->
                all.forEach((slot, row) -> byPage.computeIfAbsent(SliPage.of(sli, slot), page -> new SliRows())
                        .add(sli, slot, row)));
        List<SliPage> pages = byPage.keySet().stream().sorted(OLDEST_FIRST).toList();
        for (SliPage page : pages) {
            SliRows added = byPage.getOrDefault(page, new SliRows());
            KeyValue.Value value = values.change(page.key(node), old -> merged(page, old.value(), added, now));
            if (number(value.value()) == page.number()) {
                unannounced.add(page);
            }
        }
    }

    private static String merged(SliPage page, String old, SliRows rows, long now) {
        long number = number(old);
        long latest = page.kind().number(Math.floorDiv(now, Rings.HOUR) + 1);
        if (number > page.number() && number <= latest) {
            return old;
        }
        SliRows all = number == page.number() ? SliRows.parse(old) : new SliRows();
        all.addAll(rows);
        return page.number() + "\n" + all.text();
    }

    /** The number of the page that a text is, or that of none. */
    static long number(String text) {
        int end = text.indexOf('\n');
        try {
            return end < 0 ? Long.MIN_VALUE : Long.parseLong(text.substring(0, end));
        } catch (NumberFormatException e) {
            return Long.MIN_VALUE;
        }
    }

    boolean anythingToAnnounce() {
        return !unannounced.isEmpty();
    }

    Announced announce() {
        AtomicLong before = new AtomicLong();
        KeyValue.Value value = values.change(SliIndex.key(node), old -> {
            SliIndex index = SliIndex.parse(old.value());
            before.set(index.by());
            return index.changed(since, unannounced, old.version() + 1).text();
        });
        boolean alone = before.get() == since;
        long rival = announced && !alone ? before.get() : 0;
        Set<SliPage> known = alone ? Set.copyOf(unannounced) : Set.of();
        unannounced.clear();
        announced = true;
        return new Announced(SliIndex.parse(value.value()), value.version(), known, rival);
    }
}
