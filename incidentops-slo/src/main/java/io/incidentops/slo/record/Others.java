package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What other nodes, and this one before its last start, counted, so that a row that comes again changes nothing. For each who
 * counted, an hour with its minutes takes 1.2 KB at most, mostly 0.7 KB, and an older one 16 bytes: for each other node 140 KB
 * at most in all. Not thread-safe: guarded by {@link History}.
 */
final class Others {
    /** Who counted. */
    private record Origin(String node, long incarnation) {
        static Origin of(SliSlot slot) {
            return new Origin(slot.node(), slot.incarnation());
        }
    }

    /** The hours of which minutes are told apart. */
    private final TreeMap<Long, Map<Origin, Block>> recent = new TreeMap<>();

    private final Map<Origin, PastHours> past = new HashMap<>();

    /** Forgets what the rings no longer tell apart. */
    void forget(Rings rings) {
        SortedMap<Long, Map<Origin, Block>> older = recent.headMap(oldestMinutes(rings), false);
        older.forEach(
                (hour, blocks) -> blocks.forEach((origin, block) -> past(origin).raise(hour, block.whole())));
        older.clear();
        past.values().removeIf(hours -> hours.forget(rings.hours.oldest()));
    }

    private static long oldestMinutes(Rings rings) {
        return Math.floorDiv(rings.minutes.oldest(), 60);
    }

    private PastHours past(Origin origin) {
        return past.computeIfAbsent(origin, each -> new PastHours());
    }

    /** Takes rows over; what changes by that, in the order of time. */
    List<Change> merge(Map<SliSlot, SliRow> rows, Rings rings) {
        forget(rings);
        long oldest = oldestMinutes(rings);
        Set<Block> touched = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        rows.forEach((slot, row) -> {
            if (slot.hour() >= oldest) {
                touched.add(merge(slot, row));
            } else if (slot.grain() == SliSlot.Grain.HOUR) {
                Counts more = past(Origin.of(slot)).raise(slot.hour(), row.counts());
                changes.add(new Change(Block.time(slot.hour(), 0), more.good(), more.bad()));
            }
        });
        touched.forEach(block -> block.changes(changes));
        changes.removeIf(change -> change.good() == 0 && change.bad() == 0);
        changes.sort(Comparator.comparingLong(Change::time));
        return changes;
    }

    private Block merge(SliSlot slot, SliRow row) {
        Block block = recent.computeIfAbsent(slot.hour(), hour -> new HashMap<>())
                .computeIfAbsent(Origin.of(slot), origin -> new Block(slot.hour()));
        block.merge(slot, row.counts());
        return block;
    }

    Counts minute(long number) {
        return blocks(Math.floorDiv(number, 60))
                .map(block -> block.minute(number))
                .reduce(Counts.NONE, Counts::plus);
    }

    Counts hour(long number) {
        return Stream.concat(
                        blocks(number).map(Block::whole), past.values().stream().map(hours -> hours.at(number)))
                .reduce(Counts.NONE, Counts::plus);
    }

    private Stream<Block> blocks(long hour) {
        return recent.getOrDefault(hour, Map.of()).values().stream();
    }
}
