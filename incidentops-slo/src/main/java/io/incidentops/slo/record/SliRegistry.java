package io.incidentops.slo.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All indicators of a process, and their time. Each takes about 120 KB, and up to 140 KB more for each other node with which it is
 * shared. Somebody has to call {@link #tick()} once a second:
 * the thread of {@link Builder#start()}, or the program. Thread-safe.
 */
public final class SliRegistry implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SliRegistry.class);

    private final Map<String, Sli> slis = new ConcurrentHashMap<>();
    private final Builder settings;
    private final SlotClock clock;
    private final long incarnation;
    private @Nullable Ticker ticker;

    private SliRegistry(Builder settings) {
        this.settings = settings;
        this.clock = new SlotClock(settings.clock, settings.nanos);
        this.incarnation = clock.last();
    }

    /**
     * A registry to be built.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The indicator of that name; a new one, which counts from now on, where there is none.
     *
     * @param name its name: 1 to 100 letters, digits, dots, colons, slashes, dashes or underscores
     * @return the indicator
     * @throws IllegalArgumentException where it cannot be named so
     * @throws IllegalStateException where there are too many
     */
    public Sli sli(String name) {
        Sli found = slis.get(Objects.requireNonNull(name, "name"));
        return found != null ? found : add(name);
    }

    private synchronized Sli add(String name) {
        Sli found = slis.get(name);
        if (found != null) {
            return found;
        }
        if (slis.size() >= settings.limit) {
            throw new IllegalStateException(
                    "there are " + settings.limit
                            + " indicators already, each of which takes 120 KB: raise limit(), and name none by what users send");
        }
        tick();
        Sli sli = new Sli(name, settings.node, incarnation, settings.maxLateness.toMillis(), clock.last());
        slis.put(name, sli);
        return sli;
    }

    /**
     * All indicators.
     *
     * @return those there are now, in no order
     */
    public List<Sli> slis() {
        return List.copyOf(slis.values());
    }

    /**
     * The time of the last tick, at which windows end.
     *
     * @return the time; ahead of the wall clock where that was put back
     */
    public synchronized Instant time() {
        return Instant.ofEpochMilli(clock.last());
    }

    /**
     * Goes on to the present: ends the slots that are over, and asks how old things are. Costs some nanoseconds for each
     * indicator.
     */
    public void tick() {
        ClockJump jump;
        synchronized (this) {
            jump = clock.tick();
            for (Sli sli : slis.values()) {
                sli.tick(clock.last(), clock.lead(), jump);
            }
        }
        if (jump != null) {
            tell(jump);
        }
    }

    private void tell(ClockJump jump) {
        log.warn("the clock did not run evenly: {} by {} from {}", jump.kind(), jump.by(), jump.from());
        try {
            settings.listener.accept(jump);
        } catch (RuntimeException e) {
            log.error("a listener for clock jumps failed, and the tick went on: {}", e.toString());
        }
    }

    /** Ends the thread, if there is one; the indicators can still be read, and ticked. */
    @Override
    public void close() {
        Ticker running;
        synchronized (this) {
            running = ticker;
            ticker = null;
        }
        if (running != null) {
            running.close();
        }
    }

    /**
     * Settings. Not thread-safe.
     *
     * <ul>
     *   <li>the clocks: those of the system
     *   <li>the node's name: {@code local}
     *   <li>how late events may be: an hour
     *   <li>at most 1,000 indicators
     * </ul>
     */
    public static final class Builder {
        private InstantSource clock = InstantSource.system();
        private LongSupplier nanos = System::nanoTime;
        private String node = "local";
        private Duration maxLateness = Duration.ofHours(1);
        private int limit = 1_000;
        private Consumer<ClockJump> listener = jump -> {};

        private Builder() {}

        /**
         * The wall clock.
         *
         * @param wall the clock
         * @return this
         */
        public Builder clock(InstantSource wall) {
            clock = Objects.requireNonNull(wall, "wall");
            return this;
        }

        /**
         * The clock that never goes back.
         *
         * @param steady its nanoseconds
         * @return this
         */
        public Builder nanos(LongSupplier steady) {
            nanos = Objects.requireNonNull(steady, "steady");
            return this;
        }

        /**
         * The node that counts. No two processes have one name at the same time; after a restart it is the same.
         *
         * @param name 1 to 100 letters, digits, dots, colons, dashes or underscores
         * @return this
         * @throws IllegalArgumentException where it cannot be named so
         */
        public Builder node(String name) {
            node = Names.node(name);
            return this;
        }

        /**
         * How late events with a time of their own may be recorded.
         *
         * @param longest from 0 to three days
         * @return this
         * @throws IllegalArgumentException where it is another
         */
        public Builder maxLateness(Duration longest) {
            if (longest.isNegative() || longest.compareTo(Duration.ofDays(3)) > 0) {
                throw new IllegalArgumentException("events may be late from 0 to 3 days, but that is " + longest);
            }
            maxLateness = longest;
            return this;
        }

        /**
         * How many indicators there may be, against those that are named by what users send.
         *
         * @param most at least 1
         * @return this
         * @throws IllegalArgumentException where it is less
         */
        public Builder limit(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("a limit is at least 1, but was " + most);
            }
            limit = most;
            return this;
        }

        /**
         * Hears when the time did not run evenly; called in the tick, after it.
         *
         * @param hears what to do
         * @return this
         */
        public Builder onClockJump(Consumer<ClockJump> hears) {
            listener = Objects.requireNonNull(hears, "hears");
            return this;
        }

        /**
         * A registry without a thread: the program calls {@link SliRegistry#tick()}.
         *
         * @return the registry
         */
        public SliRegistry build() {
            return new SliRegistry(copy());
        }

        /**
         * A registry with a daemon thread that ticks once a second.
         *
         * @return the registry
         */
        public SliRegistry start() {
            SliRegistry registry = build();
            synchronized (registry) {
                registry.ticker = Ticker.start(registry::tick);
            }
            return registry;
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.clock = clock;
            copy.nanos = nanos;
            copy.node = node;
            copy.maxLateness = maxLateness;
            copy.limit = limit;
            copy.listener = listener;
            return copy;
        }
    }
}
