package io.incidentops.slo.source;

import io.incidentops.slo.record.Sli;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns counters that somebody else keeps into events of an indicator, so that nothing is recorded twice.
 *
 * <pre>{@code
 * Sampling sampling = Sampling.of(registry.sli("checkout"))
 *         .from(MicrometerSource.of(meters).total("checkout.orders").bad("checkout.failures"))
 *         .start();
 * }</pre>
 *
 * <ul>
 *   <li>Sources are read in the registry's tick, every 10 seconds, just before a slot ends; those of a server every 30 seconds,
 *       by a thread of its own. What came since the last reading counts as of that slot.
 *   <li>The first reading is the base line: what was counted before is not of now. A counter that appears later counts from
 *       zero.
 *   <li>A counter that is less than it was began again: its value is what is new. {@link #resets} tells how often.
 *   <li>Where a source throws, answers nothing or not in time, nobody counted since it was last read: windows do not claim that
 *       time as observed, until it answers. What came meanwhile then counts as of that moment. {@link #problem} tells why; so
 *       does the log, once for each change.
 *   <li>An indicator has one sampling, with as many sources as it needs. Do not also record into it what they count.
 * </ul>
 *
 * Thread-safe.
 */
public final class Sampling implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sampling.class);

    private final Sli sli;
    private final long every;
    private final List<Feed> feeds;
    private final @Nullable OwnThread thread;
    private @Nullable Runnable end;
    private long slot = Long.MIN_VALUE;

    /** The last problem in the log, without numbers: some servers tell the time in their errors. */
    private String told = "";

    private volatile long resets;
    private volatile String problem = "";
    private volatile boolean observed;

    private Sampling(Builder builder) {
        this.sli = builder.sli;
        this.every = builder.every().toMillis();
        OwnThread own = builder.ownThread ? new OwnThread("incidentops-source-" + sli.name()) : null;
        this.thread = own;
        this.feeds = builder.sources.stream()
                .map(source -> new Feed(sli, source, executor(source, own), builder))
                .toList();
    }

    private static Executor executor(CounterSource source, @Nullable OwnThread own) {
        if (source instanceof ServerCounters counters) {
            return counters.thread();
        }
        return own == null ? Runnable::run : own;
    }

    /**
     * A sampling to be built.
     *
     * @param sli the indicator that gets the events
     * @return the builder
     */
    public static Builder of(Sli sli) {
        return new Builder(sli);
    }

    /** The first reading is taken at once. */
    private synchronized Sampling begin() {
        feeds.forEach(Feed::begin);
        end = sli.onTick(this::tick);
        return this;
    }

    private synchronized void tick(Instant now) {
        long next = Math.floorDiv(now.toEpochMilli(), every);
        feeds.forEach(feed -> feed.take(now));
        if (slot == Long.MIN_VALUE) {
            slot = next;
        } else if (next > slot) {
            slot = next;
            for (Feed feed : feeds) {
                feed.due(now);
                feed.take(now);
            }
        }
        show();
    }

    private void show() {
        resets = feeds.stream().mapToLong(Feed::resets).sum();
        observed = feeds.stream().noneMatch(Feed::gap);
        problem = feeds.stream()
                .filter(feed -> !feed.problem().isEmpty())
                .map(feed -> feed.name() + ": " + feed.problem())
                .collect(Collectors.joining("; "));
        String trouble = problem.replaceAll("\\d+", "");
        if (!trouble.equals(told)) {
            told = trouble;
            if (problem.isEmpty()) {
                log.info("all sources of {} answer again", sli.name());
            } else if (observed) {
                log.info("a source of {} answers, but {}", sli.name(), problem);
            } else {
                log.warn("nobody counts {} now, so its time is not observed: {}", sli.name(), problem);
            }
        }
    }

    /**
     * What is wrong with the sources now.
     *
     * @return what is wrong and what to do, or empty where nothing is
     */
    public Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /**
     * Whether it counts: all sources answered when they were last read, and it is this node's turn.
     *
     * @return whether it does; false where none was read so far
     */
    public boolean observed() {
        return observed;
    }

    /**
     * How often a counter was less than before, and so had begun again.
     *
     * @return how often, since the start
     */
    public long resets() {
        return resets;
    }

    /** Reads no more. The indicator stays as it is, and goes on to count time as observed. */
    @Override
    public synchronized void close() {
        if (end != null) {
            end.run();
            end = null;
            Sampled.release(sli);
        }
        if (thread != null) {
            thread.close();
        }
    }

    /** Its indicator and sources. */
    @Override
    public String toString() {
        return "Sampling[" + sli.name() + " from "
                + feeds.stream().map(Feed::name).collect(Collectors.joining(", ")) + "]";
    }

    /**
     * Settings. Not thread-safe.
     *
     * <ul>
     *   <li>read every 10 seconds in the tick; every 30 seconds where a source is a server, by its thread
     *   <li>the first reading is the base line
     *   <li>at most 10,000 counters
     *   <li>always this node's turn
     * </ul>
     */
    public static final class Builder {
        private static final Duration LOCAL = Duration.ofSeconds(10);
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofMinutes(5);

        private final Sli sli;
        private final List<CounterSource> sources = new ArrayList<>();
        private @Nullable Duration every;
        int most = 10_000;
        BooleanSupplier turn = () -> true;
        FirstValue first = FirstValue.OLD_AT_FIRST;
        private boolean ownThread;

        private Builder(Sli sli) {
            this.sli = Objects.requireNonNull(sli, "sli");
        }

        /**
         * One more source, whose events are added.
         *
         * @param source the source
         * @return this
         * @throws IllegalArgumentException where it is among them already
         * @throws IllegalStateException where it was not asked for two of good, bad and total
         */
        public Builder from(CounterSource source) {
            if (sources.contains(Objects.requireNonNull(source, "source"))) {
                throw new IllegalArgumentException("a source counts once, but was given twice: " + source);
            }
            if (source instanceof MeteredSource<?> metered) {
                metered.sums();
            } else if (source instanceof ServerCounters counters) {
                counters.sums();
            }
            sources.add(source);
            return this;
        }

        /**
         * How often the sources are read. More often than they change, such as a server scrapes, is of no use.
         *
         * @param interval from a second to 5 minutes
         * @return this
         * @throws IllegalArgumentException where it is another
         */
        public Builder every(Duration interval) {
            if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "sources are read every second to every 5 minutes, but that is every " + interval);
            }
            every = interval;
            return this;
        }

        /**
         * Counts all that the first reading tells, as of now: for counters that begin with this program, and with this program
         * alone. Where they live longer, each start of it counts everything again.
         *
         * @return this
         */
        public Builder fromZero() {
            first = FirstValue.NEW;
            return this;
        }

        /**
         * Takes the first value of each counter as its base line, also where it appears later. What it counted until then is
         * lost; but counters that only changed their labels, such as those of a server whose settings changed, do not count
         * all that they ever counted once more.
         *
         * @return this
         */
        public Builder fromFirstValues() {
            first = FirstValue.OLD;
            return this;
        }

        /**
         * Reads the sources on a daemon thread, for those that take their time. While a reading goes on, the next is skipped,
         * and nobody counts.
         *
         * @return this
         */
        public Builder onOwnThread() {
            ownThread = true;
            return this;
        }

        /**
         * Counts only while this node is the one to do so, where several nodes read the same counters and add up what they
         * count. Another node goes on reading, so that it can take over; its time is not observed by itself. In a hand-over
         * an interval may count twice or not at all.
         *
         * @param leading whether it is this node's turn, such as of an election that the program has; asked in the tick
         * @return this
         */
        public Builder onlyWhile(BooleanSupplier leading) {
            turn = Objects.requireNonNull(leading, "leading");
            return this;
        }

        /**
         * How many counters a source may have at one time. About twice as many are remembered, at some 200 bytes each.
         *
         * @param limit at least 1
         * @return this
         * @throws IllegalArgumentException where it is less
         */
        public Builder maxCounters(int limit) {
            if (limit < 1) {
                throw new IllegalArgumentException("a limit is at least 1, but was " + limit);
            }
            most = limit;
            return this;
        }

        private Duration every() {
            if (every != null) {
                return every;
            }
            return sources.stream().anyMatch(ServerCounters.class::isInstance) ? LOCAL.multipliedBy(3) : LOCAL;
        }

        /**
         * Begins. The sources are read once at once; where that fails it is a gap, not an exception.
         *
         * @return the sampling, which ends with {@link Sampling#close}
         * @throws IllegalStateException where there is no source, or the indicator has a sampling
         */
        public Sampling start() {
            if (sources.isEmpty()) {
                throw new IllegalStateException("a sampling of " + sli.name() + " needs a source: from(...)");
            }
            Sampled.claim(sli);
            return new Sampling(this).begin();
        }
    }
}
