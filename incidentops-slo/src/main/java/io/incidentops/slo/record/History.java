package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * The past of one indicator. Whoever writes takes the lock; whoever reads takes none, and reads again where somebody wrote
 * meanwhile, so a reader never holds a writer up. Thread-safe.
 */
final class History {
    private final StampedLock lock = new StampedLock();
    private final LongAdder good;
    private final LongAdder bad;
    private final Rings rings;
    private final Others others = new Others();

    /** What was added to the past, and so is not among what the recorders counted. */
    private long addedGood;

    private long addedBad;

    private Marks marks = Marks.NONE;

    /** When this process counted. */
    private Known own;

    /** When others did, as far as they told. */
    private Known theirs = Known.NEVER;

    /** When any did. */
    private Known all;

    /** The time of the last tick. */
    private long time;

    private long lead;

    History(LongAdder good, LongAdder bad, long now) {
        this.good = good;
        this.bad = bad;
        this.rings = new Rings(now);
        this.own = Known.since(now);
        this.all = own;
        this.time = now;
    }

    void tick(long now, long ahead, boolean unknown) {
        long stamp = lock.writeLock();
        try {
            long hour = rings.hours.head();
            rings.advance(now, good.sum() + addedGood, bad.sum() + addedBad);
            if (unknown) {
                own = own.without(time, now);
                all = own.with(theirs);
            }
            if (rings.hours.head() != hour) {
                others.forget(rings);
            }
            lead = ahead;
            time = Math.max(time, now);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Takes back that the time between was observed by this process; what others observed stays. */
    void unobserved(long from, long until) {
        long stamp = lock.writeLock();
        try {
            own = own.minus(from, until);
            all = own.with(theirs);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    WindowCounts last(Duration window, long length) {
        Ring ring = rings.serving(length);
        long stamp;
        long goods;
        long bads;
        long until;
        Known known;
        for (int tries = 0; ; tries++) {
            stamp = lock.tryOptimisticRead();
            until = time;
            int edge = ring.before(ring.slot(until - length));
            goods = good.sum() + addedGood - ring.good(edge);
            bads = bad.sum() + addedBad - ring.bad(edge);
            known = all;
            if (lock.validate(stamp)) {
                break;
            }
            pause(tries);
        }
        return new WindowCounts(new Counts(goods, bads), window, observed(known, until - length, until, window));
    }

    SliReader reader(long[] lengths) {
        return new SliReader(this, rings, lengths);
    }

    void read(SliReader reader) {
        for (int tries = 0; ; tries++) {
            long stamp = lock.tryOptimisticRead();
            long until = time;
            reader.take(until, good.sum() + addedGood, bad.sum() + addedBad);
            Known known = all;
            if (lock.validate(stamp)) {
                reader.taken(known, until);
                return;
            }
            pause(tries);
        }
    }

    private static Duration observed(Known known, long from, long until, Duration window) {
        return known.covers(from, until) ? window : Duration.ofMillis(known.observed(from, until));
    }

    private static void pause(int tries) {
        if (tries % 100 == 99) {
            // whoever writes may have lost its core to this thread
            LockSupport.parkNanos(10_000);
        } else {
            Thread.onSpinWait();
        }
    }

    /** The time of the last tick. */
    long time() {
        for (int tries = 0; ; tries++) {
            long stamp = lock.tryOptimisticRead();
            long now = time;
            if (lock.validate(stamp)) {
                return now;
            }
            pause(tries);
        }
    }

    /** Counts between two full minutes; the second may be later than now. */
    WindowCounts between(long from, long until) {
        return between(from, until, true);
    }

    /** The same, by the time of the ticks. */
    WindowCounts slice(long from, long until) {
        return between(from, until, false);
    }

    private WindowCounts between(long from, long until, boolean wall) {
        for (int tries = 0; ; tries++) {
            long stamp = lock.tryOptimisticRead();
            boolean present = until >= (wall ? time - lead : time);
            long end = present ? time : until;
            long start = Math.min(from, end);
            Change first = before(start, false);
            Change last = present ? new Change(end, good.sum() + addedGood, bad.sum() + addedBad) : before(end, true);
            Known known = all;
            if (lock.validate(stamp)) {
                Duration length = Duration.ofMillis(end - start);
                Counts counts = start == end || first.time() >= last.time()
                        ? Counts.NONE
                        : new Counts(last.good() - first.good(), last.bad() - first.bad());
                return new WindowCounts(counts, length, observed(known, start, end, length));
            }
            pause(tries);
        }
    }

    /** The sums before a minute, with the time that they are of: exact where that is kept, else the hour, or the next one. */
    private Change before(long minute, boolean up) {
        Change mark = marks.at(minute);
        if (mark != null) {
            return mark;
        }
        Ring ring = rings.knowing(minute);
        long slot = ring.slot(up ? minute + ring.slotMillis - 1 : minute);
        long known = Math.max(slot, ring.oldest());
        return new Change(known * ring.slotMillis, ring.goodBefore(slot), ring.badBefore(slot));
    }

    /** Keeps what was counted before a minute, if it is known exactly and not kept already. */
    boolean mark(long minute) {
        long stamp = lock.writeLock();
        try {
            if (marks.at(minute) != null) {
                return true;
            }
            if (minute > time || rings.knowing(minute) != rings.minutes) {
                return false;
            }
            marks = marks.with(before(minute, false));
            return true;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** What became of events with a time. */
    enum Late {
        NOW,
        PAST,
        FUTURE,
        TOO_OLD
    }

    Late record(long when, long goods, long bads, long maxLateness) {
        long stamp = lock.writeLock();
        try {
            long at = when + lead;
            if (at > time + Rings.SLOT) {
                return Late.FUTURE;
            }
            if (time - at > maxLateness) {
                return Late.TOO_OLD;
            }
            if (rings.tens.slot(at) >= rings.tens.head()) {
                return Late.NOW;
            }
            rings.add(at, goods, bads);
            marks = marks.plus(new Change(at, goods, bads));
            addedGood += goods;
            addedBad += bads;
            return Late.PAST;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    Counts total() {
        for (int tries = 0; ; tries++) {
            long stamp = lock.tryOptimisticRead();
            long goods = good.sum() + addedGood;
            long bads = bad.sum() + addedBad;
            if (lock.validate(stamp)) {
                return new Counts(goods, bads);
            }
            pause(tries);
        }
    }

    /** Adds what others counted in slots that have ended here too and are still kept. */
    void merge(SortedMap<SliSlot, SliRow> rows) {
        long stamp = lock.writeLock();
        try {
            Map<SliSlot, SliRow> useful = new TreeMap<>(rows);
            useful.keySet().removeIf(this::useless);
            List<Change> changes = others.merge(useful, rings);
            rings.addAll(changes);
            for (Change change : changes) {
                marks = marks.plus(change);
                addedGood += change.good();
                addedBad += change.bad();
            }
            List<long[]> seen = new ArrayList<>();
            useful.forEach((slot, row) -> Observed.add(slot, row.observed(), seen));
            theirs = theirs.with(seen);
            all = own.with(theirs);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private boolean useless(SliSlot slot) {
        return slot.grain() == SliSlot.Grain.HOUR
                ? slot.number() < rings.hours.oldest() || slot.number() >= rings.hours.head()
                : slot.number() < rings.minutes.oldest() || slot.number() >= rings.minutes.head();
    }

    /** What this process counted in slots that ended after the time, and so far in the minute that is open, if wanted. */
    SortedMap<SliSlot, SliRow> rows(String node, long incarnation, long since, boolean open) {
        SortedMap<SliSlot, SliRow> rows = new TreeMap<>();
        long stamp = lock.writeLock();
        try {
            for (SliSlot.Grain grain : SliSlot.Grain.values()) {
                Ring ring = grain == SliSlot.Grain.HOUR ? rings.hours : rings.minutes;
                for (long slot = Math.max(ring.oldest(), ring.slot(since)); slot < ring.head(); slot++) {
                    SliRow row = row(ring, grain, slot);
                    if (row != null) {
                        rows.put(new SliSlot(node, incarnation, grain, slot), row);
                    }
                }
            }
            Counts counts = open ? open() : Counts.NONE;
            if (!counts.equals(Counts.NONE)) {
                SliSlot slot = new SliSlot(node, incarnation, SliSlot.Grain.MINUTE, rings.minutes.head());
                rows.put(slot, new SliRow(counts, 0));
            }
        } finally {
            lock.unlockWrite(stamp);
        }
        return rows;
    }

    /** What was counted in the open minute, to which others add nothing. */
    private Counts open() {
        long slot = rings.minutes.head();
        return new Counts(
                good.sum() + addedGood - rings.minutes.goodBefore(slot),
                bad.sum() + addedBad - rings.minutes.badBefore(slot));
    }

    private @Nullable SliRow row(Ring ring, SliSlot.Grain grain, long slot) {
        Counts everybody = new Counts(
                ring.goodBefore(slot + 1) - ring.goodBefore(slot), ring.badBefore(slot + 1) - ring.badBefore(slot));
        Counts counts = everybody.minus(grain == SliSlot.Grain.HOUR ? others.hour(slot) : others.minute(slot));
        long observed = Observed.minutes(own, slot * ring.slotMillis, ring.slotMillis);
        return observed == 0 && counts.equals(Counts.NONE) ? null : new SliRow(counts, observed);
    }

    int bytes() {
        return rings.bytes();
    }
}
