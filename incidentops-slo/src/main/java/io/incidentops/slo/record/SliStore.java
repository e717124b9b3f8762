package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the nodes counted among the small values of a store, so that windows survive a restart and span the nodes.
 *
 * <ul>
 *   <li>A node has eight pages for each of the last 96 hours, with the minutes, and for each eight of the last 104 days, with
 *       the hours; its indicators share them, and they are written over in turn.
 *   <li>An index by node says which pages changed, so that others read these alone.
 *   <li>Name the nodes alike after a restart: what a node that is gone wrote stays.
 *   <li>A crash loses what was counted since the last share; where {@link SliSharing} shares, up to a minute more.
 * </ul>
 *
 * One for each registry. Thread-safe. {@link SliSharing} calls it.
 */
public final class SliStore {
    private static final long RIVAL = 5 * Rings.MINUTE;

    private final SliValues values;
    private final SliNodes nodes;
    private final SliReading reading;
    private final Map<String, Sli> slis = new HashMap<>();
    private final Map<String, SliUnshared> unshared = new HashMap<>();
    private @Nullable SliPages pages;
    private volatile @Nullable Rival rival;

    /** Another process of the same name. */
    private record Rival(String node, Instant since, long seen) {}

    private SliStore(KeyValue store) {
        this.values = new SliValues(store);
        this.nodes = new SliNodes(values);
        this.reading = new SliReading(values);
    }

    /**
     * Keeps states among these values, under keys that begin with {@code slo/counts/}, and {@code slo/nodes}.
     *
     * @param values where
     * @return the store
     */
    public static SliStore in(KeyValue values) {
        return new SliStore(Objects.requireNonNull(values, "values"));
    }

    /**
     * Writes what this node counted of an indicator, and adds what is kept of the others, and of this node before its last
     * start. Call it once at the start and then about once a minute, not in the tick. Several indicators are shared for fewer
     * statements together, as {@link SliSharing} does.
     *
     * @param sli the indicator
     * @param now the time by the registry's clock, {@link SliRegistry#time()}
     * @throws IllegalArgumentException where the indicator is of another registry than those before
     * @throws io.incidentops.store.StorageException where the store failed; what was not written is the next time
     */
    public void share(Sli sli, Instant now) {
        share(List.of(sli), now, true);
    }

    /** The same for several; those that are idle now and then, unless all are wanted. */
    synchronized void share(Collection<Sli> shared, Instant now, boolean all) {
        if (shared.isEmpty()) {
            return;
        }
        long time = now.toEpochMilli();
        SliPages own = own(shared, time);
        shared.forEach(sli -> slis.put(sli.name(), sli));
        reading.know(slis.keySet());
        long today = Math.floorDiv(time, Rings.DAY);
        Map<String, Long> days = nodes.join(own.node(), today);
        reading.keep(days.keySet());
        if (rival != null || !reading.knows(own.node())) {
            inherit(reading.read(own.node(), time));
        }
        write(own, shared, time, all);
        days.remove(own.node());
        days.forEach((name, day) -> {
            if (day >= today - 1 || !reading.knows(name)) {
                take(reading.read(name, time).rows());
            }
        });
    }

    private SliPages own(Collection<Sli> shared, long time) {
        String node = shared.iterator().next().node();
        SliPages own = pages;
        if (own == null) {
            own = new SliPages(values, node, time);
            pages = own;
        }
        if (!node.equals(own.node())) {
            throw new IllegalArgumentException("this store keeps what the node " + own.node()
                    + " counts, but the indicator is of " + node + ": make a store for each registry");
        }
        return own;
    }

    private void write(SliPages own, Collection<Sli> shared, long time, boolean all) {
        Map<SliUnshared, SortedMap<SliSlot, SliRow>> writing = new HashMap<>();
        SliRows rows = new SliRows();
        shared.forEach(sli -> {
            SliUnshared each = unshared(sli);
            SortedMap<SliSlot, SliRow> found = each.rows(time, all);
            writing.put(each, found);
            found.forEach((slot, row) -> rows.add(sli.name(), slot, row));
        });
        own.write(rows, time);
        writing.forEach((each, found) -> each.wrote(found, time));
        if (own.anythingToAnnounce()) {
            announce(own, time);
        }
    }

    private SliUnshared unshared(Sli sli) {
        return unshared.computeIfAbsent(sli.name(), name -> new SliUnshared(sli));
    }

    private void announce(SliPages own, long time) {
        SliPages.Announced announced = own.announce();
        reading.wrote(own.node(), announced);
        Rival before = rival;
        if (announced.rival() != 0) {
            rival = new Rival(own.node(), Instant.ofEpochMilli(announced.rival()), time);
        } else if (before != null && time - before.seen() > RIVAL) {
            rival = null;
        }
        take(reading.read(own.node(), announced.index(), announced.version(), time)
                .rows());
    }

    private void take(SliRows rows) {
        rows.forEach((name, all) -> {
            Sli sli = slis.get(name);
            if (sli != null) {
                sli.merge(new SliState(name, all));
            }
        });
    }

    /** Takes over what this node counted before its last start; hours that it left unwritten are written next. */
    private void inherit(SliReading.Found found) {
        take(found.rows());
        found.sums().forEach((name, hours) -> {
            Sli sli = slis.get(name);
            if (sli != null) {
                unshared(sli).inherit(hours);
            }
        });
    }

    /** That another process counts as this node, if one did lately. */
    Optional<String> problem() {
        return Optional.ofNullable(rival)
                .map(found -> "two processes count as the node " + found.node() + ", the other one since "
                        + found.since() + ": give each its own name, by SliRegistry.builder().node(...)");
    }
}
