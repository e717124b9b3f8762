package io.incidentops.slo.source;

import io.incidentops.Extension;
import io.incidentops.slo.record.Sli;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns counters that somebody else keeps into events of an indicator, so that nothing is recorded twice. Added to the library, its
 * problem is among those of {@link io.incidentops.IncidentOps#health}, and it ends with the library.
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
public final class Sampling implements Extension {
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

    Sampling(SamplingBuilder builder) {
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
    public static SamplingBuilder of(Sli sli) {
        return new SamplingBuilder(sli);
    }

    /** The first reading is taken at once. */
    synchronized Sampling begin() {
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
                log.info("all sources of {} answer, and nothing is wrong with them", sli.name());
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

    @Override
    public List<String> problems() {
        return problem().map(each -> "the sampling of " + sli.name() + ": " + each).stream()
                .toList();
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
}
