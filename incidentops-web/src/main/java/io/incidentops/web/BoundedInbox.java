package io.incidentops.web;

import io.incidentops.IncidentOps;
import io.incidentops.store.StorageException;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps requests in the store's inbox, each within one second: a store that hangs is answered for, and the sender can be
 * told in time. Thread-safe.
 */
public final class BoundedInbox implements Inbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedInbox.class);
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final int THREADS = 8;

    private final String name;
    private final Predicate<InboxRequest> store;
    private final InstantSource clock;
    private final BoundedCalls calls;
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Instant lastLost;
    private final AtomicLong toldAt = new AtomicLong(Long.MIN_VALUE);

    private BoundedInbox(String name, Predicate<InboxRequest> store, InstantSource clock) {
        this.name = name;
        this.store = store;
        this.clock = clock;
        this.calls = new BoundedCalls(name + "-inbox", THREADS);
    }

    /**
     * The inbox of a library's store.
     *
     * @param name who sends, such as {@code slack}; its threads and problems are named by it
     * @param ops the library
     * @return the inbox, to be closed
     */
    public static BoundedInbox of(String name, IncidentOps ops) {
        return of(name, ops::receive, ops.clock());
    }

    /**
     * An inbox over whatever keeps requests, for tests.
     *
     * @param name who sends
     * @param store keeps a request, and answers whether it is new
     * @param clock what the time is
     * @return the inbox, to be closed
     */
    static BoundedInbox of(String name, Predicate<InboxRequest> store, InstantSource clock) {
        return new BoundedInbox(name, store, clock);
    }

    @Override
    public Kept keep(InboxRequest request) {
        BoundedCalls.Outcome<Boolean> outcome = calls.call(() -> store.test(request), MOST);
        if (outcome instanceof BoundedCalls.Outcome.Answered<Boolean> answered) {
            return answered.value() ? Kept.NEW : Kept.REPEATED;
        }
        Kept kept = kept(outcome);
        lost.incrementAndGet();
        Instant now = clock.instant();
        lastLost = now;
        tell(now, outcome, kept);
        return kept;
    }

    private static Kept kept(BoundedCalls.Outcome<Boolean> outcome) {
        if (outcome instanceof BoundedCalls.Outcome.Failed<Boolean> failed) {
            return failed.cause() instanceof StorageException e && e.mayBeRecorded() ? Kept.UNCLEAR : Kept.NOT_KEPT;
        }
        return outcome instanceof BoundedCalls.Outcome.Late ? Kept.UNCLEAR : Kept.NOT_KEPT;
    }

    /** A store that is down is told of now and then, not with each request. */
    private void tell(Instant now, BoundedCalls.Outcome<Boolean> outcome, Kept kept) {
        long last = toldAt.get();
        long second = now.getEpochSecond();
        if (last != Long.MIN_VALUE && Math.abs(second - last) < TOLD_EVERY.toSeconds()) {
            return;
        }
        if (toldAt.compareAndSet(last, second)) {
            Throwable cause = outcome instanceof BoundedCalls.Outcome.Failed<Boolean> failed ? failed.cause() : null;
            LOG.error(
                    "{} requests could not be kept in the store so far, the last one {}",
                    name + ": " + lost.get(),
                    kept == Kept.UNCLEAR ? "may have been" : "was not",
                    cause);
        }
    }

    /**
     * How many requests could not be kept for certain.
     *
     * @return their number since the start
     */
    public long lost() {
        return lost.get();
    }

    /**
     * What a person should look at, from memory.
     *
     * @return a problem where a request could not be kept within the last five minutes
     */
    public List<String> problems() {
        Instant last = lastLost;
        return last == null || last.plus(RECENT).isBefore(clock.instant())
                ? List.of()
                : List.of(name + " requests could not be kept in the store, " + lost.get()
                        + " since the start, last at " + last);
    }

    /** Waits a moment for what is being kept; keeps nothing more. */
    @Override
    public void close() {
        calls.close();
    }
}
