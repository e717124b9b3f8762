package io.incidentops.slo.record;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares what a registry counts with the other nodes over the library's store, and with this node after a restart. Add it
 * before what reads the counts:
 *
 * <pre>{@code
 * IncidentOps ops = IncidentOps.builder()
 *         .store(store)
 *         .addExtension(SliSharing.of(registry))
 *         .addExtension(SloAlerts.builder().watch(checkout, registry.sli("checkout")).build())
 *         .start();
 * }</pre>
 *
 * <ul>
 *   <li>At the start it loads what this node and the others counted, for which the start waits ten seconds at most.
 *   <li>Then it shares every 30 seconds, in a thread of its own, all indicators that there are by then.
 *   <li>At the end it shares once more, for which closing waits five seconds at most; the
 *       minute that is open then is among it, so that a restart loses nothing. Else minutes are shared once they have ended.
 *   <li>While the store is down it counts on, and shares later what was counted meanwhile.
 *   <li>An indicator in which nothing is counted costs a statement every ten minutes at most.
 * </ul>
 *
 * Thread-safe.
 */
public final class SliSharing implements Extension {
    private static final Logger log = LoggerFactory.getLogger(SliSharing.class);
    private static final Duration LOADING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final SliRegistry registry;
    private final Duration every;
    private final boolean byHand;
    private volatile @Nullable String failure;
    private volatile @Nullable SliStore store;
    private @Nullable SharingThread thread;
    private final AtomicReference<String> told = new AtomicReference<>("");

    private SliSharing(SliRegistry registry, Duration every, boolean byHand) {
        this.registry = registry;
        this.every = every;
        this.byHand = byHand;
    }

    /**
     * Shares the indicators of a registry, every 30 seconds.
     *
     * @param registry the registry, whose node has a name of its own
     * @return the extension, for {@link io.incidentops.IncidentOpsBuilder#addExtension}
     */
    public static SliSharing of(SliRegistry registry) {
        return new SliSharing(Objects.requireNonNull(registry, "registry"), Duration.ofSeconds(30), false);
    }

    /**
     * Shares as often. A crash loses what was counted for so long, and up to a minute more; so late do others see it.
     *
     * @param every from a second to ten minutes
     * @return the changed copy
     * @throws IllegalArgumentException where it is shorter or longer
     */
    public SliSharing every(Duration every) {
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || every.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("every: from a second to ten minutes, but was " + every);
        }
        return new SliSharing(registry, every, byHand);
    }

    /**
     * Shares at the start, when {@link #share} is called and at the end, for programs and tests that keep their own threads.
     *
     * @return the changed copy
     */
    public SliSharing byHand() {
        return new SliSharing(registry, every, true);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException where it has started already
     */
    @Override
    public synchronized void start(IncidentOps ops) {
        if (store != null) {
            throw new IllegalStateException("this SliSharing has started already: make one for each library");
        }
        store = SliStore.in(ops.store());
        if (byHand) {
            share();
            return;
        }
        SharingThread started = new SharingThread();
        thread = started;
        await(started.submit(this::share), LOADING, "loading what was counted");
        started.every(every, this::share);
    }

    /**
     * Shares now, in this thread. What fails is a problem, and is tried again the next time.
     *
     * @throws IllegalStateException where the library has not started, or is closed
     */
    public void share() {
        share(false);
    }

    private void share(boolean all) {
        SliStore shared = store;
        if (shared == null) {
            throw new IllegalStateException(
                    "the library has not started, or is closed: add SliSharing to IncidentOps.builder() first");
        }
        try {
            shared.share(registry.slis(), registry.time(), all);
            failure = null;
        } catch (RuntimeException e) {
            failure = "what was counted could not be shared: " + e.getClass().getSimpleName()
                    + "; it is kept in memory, and shared once the store answers";
            log.debug("sharing failed", e);
        }
        tell(String.join("; ", problems()));
    }

    private void tell(String problem) {
        if (!told.getAndSet(problem).equals(problem)) {
            if (problem.isEmpty()) {
                log.info("what is counted is shared again");
            } else {
                log.warn("{}", problem);
            }
        }
    }

    @Override
    public List<String> problems() {
        SliStore shared = store;
        return Stream.concat(
                        Stream.ofNullable(failure), Stream.ofNullable(shared).flatMap(each -> each.problem().stream()))
                .toList();
    }

    @Override
    public void close() {
        SharingThread running;
        synchronized (this) {
            running = thread;
            thread = null;
        }
        if (running != null) {
            await(running.submit(this::last), CLOSING, "sharing once more");
            running.close();
        } else if (byHand && store != null) {
            last();
        }
        store = null;
    }

    /** Ends the minutes that are over, and shares all. */
    private void last() {
        registry.tick();
        share(true);
    }

    private static void await(Future<?> sharing, Duration longest, String what) {
        try {
            sharing.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("{} takes longer than {}, and nobody waits for it any more", what, longest);
        } catch (ExecutionException e) {
            log.warn("{} failed", what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
