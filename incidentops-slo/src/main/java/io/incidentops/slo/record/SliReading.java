package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes over what stands on the pages of nodes, each page once for each time that it changed. Not thread-safe. */
final class SliReading {
    private final SliValues values;
    private final Map<String, Node> nodes = new HashMap<>();

    /** Which indicators were there when pages were read. */
    private final Set<String> known = new HashSet<>();

    SliReading(SliValues values) {
        this.values = values;
    }

    /**
     * What was read.
     *
     * @param rows all rows
     * @param sums hours that were summed up from minutes, since nobody may have done so; the last one may not have ended
     */
    record Found(SliRows rows, SliRows sums) {
        private Found() {
            this(new SliRows(), new SliRows());
        }
    }

    /** What is known of a node. */
    private static final class Node {
        private final Map<SliPage, Long> read = new HashMap<>();
        private long version = -1;
    }

    /** Has pages read again that may tell of indicators that are new. */
    void know(Set<String> slis) {
        for (String sli : slis) {
            if (known.add(sli)) {
                int shard = SliPage.shard(sli);
                nodes.values().forEach(node -> {
                    node.read.keySet().removeIf(page -> page.shard() == shard);
                    node.version = -1;
                });
            }
        }
    }

    /** Whether all that the node has is known, unless it wrote since. */
    boolean knows(String name) {
        Node node = nodes.get(name);
        return node != null && node.version >= 0;
    }

    /** Forgets the nodes that are no more. */
    void keep(Set<String> names) {
        nodes.keySet().retainAll(names);
    }

    /** Nobody has to read what this process wrote itself. */
    void wrote(String name, SliPages.Announced announced) {
        Node node = nodes.computeIfAbsent(name, each -> new Node());
        announced.known().forEach(page -> node.read.put(page, announced.version()));
    }

    /** Reads what a node changed since. */
    Found read(String name, long now) {
        KeyValue.Value value = values.read(SliIndex.key(name));
        Node node = nodes.computeIfAbsent(name, each -> new Node());
        return node.version == value.version()
                ? new Found()
                : read(name, SliIndex.parse(value.value()), value.version(), now);
    }

    /** Reads what changed by this index; a page with slots that have not ended here is read again the next time. */
    Found read(String name, SliIndex index, long version, long now) {
        Node node = nodes.computeIfAbsent(name, each -> new Node());
        node.read.keySet().retainAll(index.pages().keySet());
        Found found = new Found();
        boolean all = true;
        for (Map.Entry<SliPage, Long> page : index.pages().entrySet()) {
            if (page.getValue().equals(node.read.get(page.getKey()))) {
                continue;
            }
            if (page(name, page.getKey(), found, now)) {
                node.read.put(page.getKey(), page.getValue());
            } else {
                all = false;
            }
        }
        node.version = all ? version : -1;
        return found;
    }

    /** Whether all of it can be taken over. */
    private boolean page(String name, SliPage page, Found found, long now) {
        String text = values.read(page.key(name)).value();
        if (SliPages.number(text) != page.number()) {
            return true;
        }
        boolean[] ended = {true};
        SliRows.parse(text).forEach((sli, all) -> {
            if (page.kind() == SliPage.Kind.MINUTES) {
                sum(sli, all, found, now);
            }
            all.forEach((slot, row) -> {
                found.rows.add(sli, slot, row);
                ended[0] &= slot.ended(now);
            });
        });
        return ended[0];
    }

    private static void sum(String sli, SortedMap<SliSlot, SliRow> minutes, Found found, long now) {
        SortedMap<SliSlot, SliRow> hours = new TreeMap<>();
        Hours.sum(minutes, hours);
        hours.forEach((slot, row) -> {
            if (slot.ended(now)) {
                found.rows.add(sli, slot, row);
            }
            found.sums.add(sli, slot, row);
        });
    }
}
