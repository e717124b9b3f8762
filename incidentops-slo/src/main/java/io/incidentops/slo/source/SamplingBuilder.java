package io.incidentops.slo.source;

import io.incidentops.slo.record.Sli;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link Sampling}. Not thread-safe.
 *
 * <ul>
 *   <li>read every 10 seconds in the tick; every 30 seconds where a source is a server, by its thread
 *   <li>the first reading is the base line
 *   <li>at most 10,000 counters
 *   <li>always this node's turn
 * </ul>
 */
public final class SamplingBuilder {
    private static final Duration LOCAL = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    final Sli sli;
    final List<CounterSource> sources = new ArrayList<>();
    private @Nullable Duration every;
    int most = 10_000;
    BooleanSupplier turn = () -> true;
    FirstValue first = FirstValue.OLD_AT_FIRST;
    boolean ownThread;

    SamplingBuilder(Sli sli) {
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
    public SamplingBuilder from(CounterSource source) {
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
    public SamplingBuilder every(Duration interval) {
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
    public SamplingBuilder fromZero() {
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
    public SamplingBuilder fromFirstValues() {
        first = FirstValue.OLD;
        return this;
    }

    /**
     * Reads the sources on a daemon thread, for those that take their time. While a reading goes on, the next is skipped,
     * and nobody counts.
     *
     * @return this
     */
    public SamplingBuilder onOwnThread() {
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
    public SamplingBuilder onlyWhile(BooleanSupplier leading) {
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
    public SamplingBuilder maxCounters(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, but was " + limit);
        }
        most = limit;
        return this;
    }

    Duration every() {
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
