package io.incidentops.slo.source;

import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One source of one indicator: reads it when told, records what came, and says when nobody counted. Not thread-safe but for
 * {@link #problem}: driven by the tick alone. The source is read where its executor says; its answer waits for the next tick.
 */
final class Feed {
    /** After how many readings a part that is more than the whole is no accident of reading one after the other. */
    private static final int PATIENCE = 6;

    private final Sli sli;
    private final CounterSource source;
    private final Executor thread;
    private final Deltas deltas;
    private final int most;
    private final BooleanSupplier turn;
    private final AtomicReference<@Nullable Answer> arrived = new AtomicReference<>();
    private volatile boolean reading;
    private volatile String problem = "";
    private @Nullable Instant since;

    /** Nobody counts before the first answer. */
    private boolean gap = true;

    private int ahead;

    Feed(Sli sli, CounterSource source, Executor thread, SamplingBuilder settings) {
        this.sli = sli;
        this.source = source;
        this.thread = thread;
        this.most = settings.most;
        this.turn = settings.turn;
        this.deltas = new Deltas(2 * most, settings.first);
    }

    /** Reads, unless that goes on since the last time: then nobody counted since. */
    void due(Instant now) {
        if (reading) {
            missed(now, "it has not answered since it was asked the last time");
        } else {
            begin();
        }
    }

    void begin() {
        reading = true;
        try {
            thread.execute(() -> {
                try {
                    arrived.set(Answer.of(source));
                } finally {
                    reading = false;
                }
            });
        } catch (RejectedExecutionException e) {
            arrived.set(Answer.failed("it was closed"));
            reading = false;
        }
    }

    /** Takes over what arrived, if anything. */
    void take(Instant now) {
        if (since == null) {
            since = now;
        }
        Answer answer = arrived.getAndSet(null);
        if (answer == null) {
            if (gap) {
                sli.unobserved(since, now);
            }
            return;
        }
        Reading seen = answer.reading();
        if (seen == null) {
            missed(now, answer.problem());
        } else if (seen.values().size() > most) {
            missed(
                    now,
                    "it has " + seen.values().size() + " counters, more than the " + most
                            + " that are allowed: ask for fewer, or raise maxCounters()");
        } else {
            came(now, seen);
        }
    }

    private void missed(Instant now, String why) {
        Instant from = since == null ? now : since;
        sli.unobserved(from, now);
        since = from;
        gap = true;
        problem = why;
    }

    private void came(Instant now, Reading seen) {
        if (gap && since != null) {
            sli.unobserved(since, now);
        }
        boolean ours;
        try {
            ours = turn.getAsBoolean();
        } catch (RuntimeException e) {
            missed(now, "nobody could say whose turn it is to count: " + e);
            return;
        }
        Counts news = deltas.next(seen);
        if (ours) {
            gap = false;
            sli.recorder().add(news.good(), news.bad());
        } else {
            idle(now);
        }
        since = now;
        ahead = deltas.ahead(seen.sums()) > 0 ? ahead + 1 : 0;
        problem = ahead >= PATIENCE
                ? "its part is more than its whole: what is good or bad has to be among the total"
                : String.join("; ", seen.doubts());
    }

    /** Another node counts, and what it observed comes with its counts. */
    private void idle(Instant now) {
        if (since != null) {
            sli.unobserved(since, now);
        }
        gap = true;
    }

    /** What is wrong, or empty. */
    String problem() {
        return problem;
    }

    /** Whether nobody counts now. */
    boolean gap() {
        return gap;
    }

    long resets() {
        return deltas.resets();
    }

    String name() {
        return source.toString();
    }
}
