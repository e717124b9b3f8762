package io.incidentops.slo.record;

import io.incidentops.slo.Counted;
import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.WindowReader;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service level indicator: what was good and what was bad, in the last ninety days. Made by {@link SliRegistry#sli}.
 *
 * <ul>
 *   <li>A window ends at the last tick, with what was counted since.
 *   <li>Windows of up to an hour have slots of 10 seconds, up to three days of a minute, up to 90 days of an hour; a window
 *       begins with the slot in which it should begin, so at most one slot early.
 *   <li>What was recorded since the last tick belongs to the slot that was open then.
 *   <li>What other nodes counted is exact to the minute: it leaves a window at the end of its minute.
 * </ul>
 *
 * Thread-safe.
 */
public final class Sli implements Windows, Counted {
    private static final Logger log = LoggerFactory.getLogger(Sli.class);

    private static final long LONGEST = 90 * Rings.DAY / Rings.SECOND;
    private static final long SHORTEST = Rings.SLOT / Rings.SECOND;

    /** Years away from anything that is kept, and far from an overflow. */
    private static final long FAR = 1L << 52;

    private final String name;
    private final String node;
    private final long incarnation;
    private final long maxLateness;
    private final LongAdder good = new LongAdder();
    private final LongAdder bad = new LongAdder();
    private final LongAdder lateGood = new LongAdder();
    private final LongAdder lateBad = new LongAdder();
    private final LongAdder tooOld = new LongAdder();
    private final LongAdder inFuture = new LongAdder();
    private final SliRecorder recorder = new SliRecorder(good, bad);
    private final List<Freshness> ages = new CopyOnWriteArrayList<>();
    private final List<Consumer<Instant>> works = new CopyOnWriteArrayList<>();
    private final Set<Consumer<Instant>> failing = ConcurrentHashMap.newKeySet();
    private final History history;

    Sli(String name, String node, long incarnation, long maxLateness, long now) {
        this.name = Names.indicator(name);
        this.node = node;
        this.incarnation = incarnation;
        this.maxLateness = maxLateness;
        this.history = new History(good, bad, now);
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The node that counts here.
     *
     * @return its name
     */
    public String node() {
        return node;
    }

    /**
     * Records events as they happen.
     *
     * @return the recorder, always the same
     */
    public SliRecorder recorder() {
        return recorder;
    }

    /**
     * Records how long things take.
     *
     * @param limit how long is still good, 0 or more
     * @return a recorder
     * @throws IllegalArgumentException where the limit is negative
     */
    public LatencyRecorder latency(Duration limit) {
        return new LatencyRecorder(recorder, limit);
    }

    /**
     * Records HTTP statuses: 500 and above are bad.
     *
     * @return a recorder
     */
    public StatusRecorder statuses() {
        return new StatusRecorder(recorder);
    }

    /**
     * Asks once a minute, in the tick, how old something is: at most the limit is a good event, more a bad one.
     *
     * @param limit how old is still good
     * @param age says how old it is, quickly; where it throws, that is a bad event
     */
    public void freshness(Duration limit, Supplier<Duration> age) {
        ages.add(new Freshness(
                name, recorder, Objects.requireNonNull(age, "age"), Objects.requireNonNull(limit, "limit")));
    }

    /**
     * Records events that happened at a time, such as those of a log. Where the time is more than ten seconds in the future
     * they count as of now; where it is longer ago than the registry allows they are not counted; both are counted apart.
     *
     * @param time when they happened, by the wall clock
     * @param goodOnes how many were good, from 0 to 2^53
     * @param badOnes how many were bad, from 0 to 2^53
     * @return whether they were counted
     * @throws IllegalArgumentException where a number is another
     */
    public boolean record(Instant time, long goodOnes, long badOnes) {
        SliRecorder.check(goodOnes, badOnes);
        Counts counts = new Counts(goodOnes, badOnes);
        History.Late late = history.record(millis(time), counts.good(), counts.bad(), maxLateness);
        switch (late) {
            case TOO_OLD -> tooOld.add(counts.total());
            case FUTURE -> inFuture.add(counts.total());
            case PAST -> {
                lateGood.add(goodOnes);
                lateBad.add(badOnes);
            }
            default -> {}
        }
        if (late == History.Late.NOW || late == History.Late.FUTURE) {
            recorder.add(goodOnes, badOnes);
        }
        return late != History.Late.TOO_OLD;
    }

    /**
     * Does something in each tick, before the slots that are over are ended: what it records belongs to the slot that was
     * open since the last tick, as all that was recorded since. It has to be quick, since all indicators wait for it; where
     * it throws, that is logged and the tick goes on.
     *
     * @param work what to do; it is given the time of the tick, which never goes back
     * @return ends it, once it is run
     */
    public Runnable onTick(Consumer<Instant> work) {
        works.add(Objects.requireNonNull(work, "work"));
        return () -> {
            works.remove(work);
            failing.remove(work);
        };
    }

    /**
     * Says that nobody counted for a while, such as a source that did not answer: no window then claims to have observed that
     * time. What was counted stays, and so does what other nodes observed.
     *
     * @param from when it began, rounded down to a millisecond
     * @param until when it ended, rounded down to a millisecond; nothing happens where that is not after the beginning
     */
    public void unobserved(Instant from, Instant until) {
        long begin = millis(from);
        long end = millis(until);
        if (begin < end) {
            history.unobserved(begin, end);
        }
    }

    /**
     * Events that were not counted, since they were too old.
     *
     * @return how many, since the start
     */
    public long tooOld() {
        return tooOld.sum();
    }

    /**
     * Events whose time was in the future, and which count as of when they were recorded.
     *
     * @return how many, since the start
     */
    public long inFuture() {
        return inFuture.sum();
    }

    /**
     * All events of this process, and those of others that it knows of. It only grows.
     *
     * @return the counts
     */
    public Counts total() {
        return history.total();
    }

    /** {@inheritDoc} What was kept of a time before its start, and what other nodes counted, is not among it. */
    @Override
    public Counts counted() {
        return new Counts(good.sum() + lateGood.sum(), bad.sum() + lateBad.sum());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the window is shorter than ten seconds or longer than ninety days
     */
    @Override
    public WindowCounts last(Duration window) {
        return history.last(window, millis(window));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where a window is shorter than ten seconds or longer than ninety days
     */
    @Override
    public WindowReader reader(List<Duration> lengths) {
        return history.reader(lengths.stream().mapToLong(Sli::millis).toArray());
    }

    private static long millis(Duration window) {
        long seconds = window.getSeconds();
        if (seconds < SHORTEST || seconds > LONGEST || (seconds == LONGEST && window.getNano() > 0)) {
            throw new IllegalArgumentException("a window is from 10 seconds to 90 days, but was " + window);
        }
        return seconds * Rings.SECOND + window.getNano() / 1_000_000;
    }

    /**
     * {@inheritDoc}
     *
     * <p>To the minute for the last three days, further back to the hour: from when is then rounded down, until when up. For
     * a calendar period that begins within an hour see {@link #keepExact}.
     */
    @Override
    public WindowCounts between(Instant from, Instant until) {
        return history.between(minute(from), -minute(-millis(until)));
    }

    @Override
    public Instant present(InstantSource clock) {
        return Instant.ofEpochMilli(history.time());
    }

    @Override
    public WindowCounts slice(Instant from, Instant until) {
        return history.slice(minute(from), -minute(-millis(until)));
    }

    @Override
    public Duration minutesKept() {
        return Duration.ofDays(3);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The last 64 are kept, until the process ends.
     */
    @Override
    public boolean keepExact(Instant start) {
        return history.mark(minute(start));
    }

    private static long minute(Instant time) {
        return minute(millis(time));
    }

    /** When its minute began. */
    private static long minute(long millis) {
        return Math.floorDiv(millis, Rings.MINUTE) * Rings.MINUTE;
    }

    private static long millis(Instant time) {
        long seconds = Math.max(-FAR / 1_000, Math.min(FAR / 1_000, time.getEpochSecond()));
        return seconds * 1_000 + time.getNano() / 1_000_000;
    }

    /**
     * What this process counted, to be kept or sent: the minutes and hours that have ended, and the open minute with what it
     * has so far.
     *
     * @param since the first slot is that of this time, of those that are kept
     * @return the state
     */
    public SliState state(Instant since) {
        return new SliState(name, rows(millis(since), true));
    }

    /** The same, with or without the minute that is open. */
    SortedMap<SliSlot, SliRow> rows(long since, boolean open) {
        return history.rows(node, incarnation, since, open);
    }

    /**
     * Adds what others counted, and this node before its last start. What was added before changes nothing, and so does what
     * this process counted itself. Slots that have not ended by this node's clock are left for the next time.
     *
     * @param state what they counted
     * @throws IllegalArgumentException where it is of another indicator
     */
    public void merge(SliState state) {
        if (!state.sli().equals(name)) {
            throw new IllegalArgumentException("this is indicator " + name + ", but the state is of " + state.sli());
        }
        TreeMap<SliSlot, SliRow> rows = new TreeMap<>(state.rows());
        rows.keySet().removeIf(slot -> slot.node().equals(node) && slot.incarnation() == incarnation);
        history.merge(rows);
    }

    void tick(long now, long lead, @Nullable ClockJump jump) {
        for (Consumer<Instant> work : works) {
            try {
                work.accept(Instant.ofEpochMilli(now));
                failing.remove(work);
            } catch (RuntimeException | Error e) {
                if (failing.add(work)) {
                    log.error("work in the tick of {} failed, and the tick went on; it is told once", name, e);
                }
            }
        }
        history.tick(now, lead, jump != null && jump.kind() != ClockJump.Kind.BACKWARD);
        ages.forEach(age -> age.tick(now));
    }

    long latenessHours() {
        return Math.floorDiv(maxLateness, Rings.HOUR) + 1;
    }

    /** The earliest hour, counted from 1970 on, in which this process may have counted. */
    long firstHour() {
        return Math.floorDiv(incarnation, Rings.HOUR) - latenessHours();
    }

    int bytes() {
        return history.bytes();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
