package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What other nodes, and this one before its last start, counted, so that a row that comes again changes nothing. An hour
 * with its minutes takes 2 KB for each who counted, an older one 150 B. Not thread-safe: guarded by {@link History}.
 */
final class Others {
    /** Who counted. */
    private record Origin(String node, long incarnation) {}

    private final TreeMap<Long, Map<Origin, Block>> hours = new TreeMap<>();

    /** Forgets what the rings no longer tell apart. */
    void forget(Rings rings) {
        hours.headMap(rings.hours.oldest(), false).clear();
        long oldest = Math.floorDiv(rings.minutes.oldest(), 60);
        hours.headMap(oldest, false).values().forEach(blocks -> blocks.values().forEach(Block::forgetMinutes));
    }

    /** Takes rows over; what changes by that, in the order of time. */
    List<Change> merge(Map<SliSlot, SliRow> rows, Rings rings) {
        Set<Block> touched = new HashSet<>();
        rows.forEach((slot, row) -> {
            Block block = hours.computeIfAbsent(slot.hour(), hour -> new HashMap<>())
                    .computeIfAbsent(new Origin(slot.node(), slot.incarnation()), origin -> new Block(slot.hour()));
            block.merge(slot, row.counts());
            touched.add(block);
        });
        List<Change> changes = new ArrayList<>();
        touched.forEach(block -> block.changes(changes));
        changes.sort(Comparator.comparingLong(Change::time));
        forget(rings);
        return changes;
    }

    Counts minute(long number) {
        return blocks(Math.floorDiv(number, 60))
                .map(block -> block.minute(number))
                .reduce(Counts.NONE, Counts::plus);
    }

    Counts hour(long number) {
        return blocks(number).map(Block::whole).reduce(Counts.NONE, Counts::plus);
    }

    private Stream<Block> blocks(long hour) {
        return hours.getOrDefault(hour, Map.of()).values().stream();
    }
}
