package io.incidentops.engine;

import io.incidentops.model.IncidentOpsException;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due and has it done: by its own thread and a bounded number of workers once started, or in the caller's
 * thread by {@link #runDue}. Woken by a nudge after a commit that planned work for now, and every second.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 64;

    private final IncidentStore store;
    private final InstantSource clock;
    private final String owner;
    private final WorkRunner runner;
    private final List<Runnable> idle;
    private final List<Background> background;
    private final int workers;
    private final Semaphore free;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean nudged;
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    Dispatcher(
            IncidentStore store,
            InstantSource clock,
            String owner,
            WorkRunner runner,
            List<Runnable> idle,
            int workers) {
        this.store = store;
        this.clock = clock;
        this.owner = owner;
        this.runner = runner;
        this.idle = List.copyOf(idle);
        this.background = idle.stream().map(Background::new).toList();
        this.workers = workers;
        this.free = new Semaphore(workers);
    }

    /** Wakes the thread: there may be new work. */
    public void runSoon() {
        lock.lock();
        try {
            nudged = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Starts the thread.
     *
     * @param executor runs the work; at most so many tasks at a time as there are workers
     */
    public void start(Executor executor) {
        Thread started = new Thread(() -> loop(executor), "incidentops-dispatcher");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void loop(Executor executor) {
        while (!closed) {
            try {
                boolean busy = claimFor(executor);
                background.forEach(task -> task.run(executor));
                if (!busy) {
                    await(POLL);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the dispatcher failed and goes on in a second", e);
                pause();
            }
        }
    }

    private boolean claimFor(Executor executor) throws InterruptedException {
        free.acquire();
        int slots = 1 + free.drainPermits();
        List<Claim> claims = List.of();
        try {
            if (!closed) {
                claims = store.claim(owner, clock.instant(), LEASE, slots);
            }
        } finally {
            free.release(slots - claims.size());
        }
        for (Claim claim : claims) {
            execute(executor, claim);
        }
        return !claims.isEmpty();
    }

    private void execute(Executor executor, Claim claim) {
        try {
            executor.execute(() -> {
                try {
                    runner.run(claim);
                } finally {
                    free.release();
                    runSoon();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            LOG.warn(
                    "the workers took no more work: {} is tried again when its lease ends",
                    claim.work().id(),
                    e);
        }
    }

    private void await(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!nudged && left > 0) {
                left = woken.awaitNanos(left);
            }
            nudged = false;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            await(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /**
     * Does all that is due now, in the caller's thread, and what becomes due by it.
     *
     * @return how much was done
     * @throws IncidentOpsException where the store fails
     */
    public int runDue() {
        int done = 0;
        List<Claim> claims;
        do {
            claims = store.claim(owner, clock.instant(), LEASE, BATCH);
            for (Claim claim : claims) {
                runner.run(claim);
            }
            done += claims.size();
        } while (!claims.isEmpty());
        idle.forEach(Runnable::run);
        return done;
    }

    /**
     * When the next work is due.
     *
     * @return the time, or null where there is none
     */
    public @Nullable Instant nextDue() {
        return store.nextDue().orElse(null);
    }

    /**
     * Claims nothing more, and waits for what is under way.
     *
     * @param patience how long at most
     */
    void close(Duration patience) {
        closed = true;
        runSoon();
        try {
            Thread running = thread;
            if (running != null) {
                running.join(patience.toMillis());
            }
            if (!free.tryAcquire(workers, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("closing without waiting longer for deliveries under way: their leases will end, and they are"
                        + " tried again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }
}
