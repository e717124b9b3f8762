package io.incidentops.web.client;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread for what nobody waits for, such as a token's refresh or looking people up. It forgets what is too much:
 * whatever is given to it is asked for again. Thread-safe.
 */
public final class Background implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int MOST = 256;

    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledThreadPoolExecutor thread;

    /**
     * A thread that starts with the first task and rests when there is none.
     *
     * @param name its name
     */
    public Background(String name) {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread started = new Thread(task, name);
            started.setDaemon(true);
            return started;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setKeepAliveTime(10, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Runs it soon, once; not at all where 256 wait already, or after {@link #close}. */
    @Override
    public void execute(Runnable task) {
        if (waiting.incrementAndGet() > MOST) {
            waiting.decrementAndGet();
            return;
        }
        try {
            thread.execute(() -> {
                waiting.decrementAndGet();
                safely(task);
            });
        } catch (RejectedExecutionException e) {
            waiting.decrementAndGet();
        }
    }

    /**
     * Runs it again and again, until {@link #close}.
     *
     * @param period how long between its end and its next beginning, at least a millisecond
     * @param task what to do; what it throws is logged, and it goes on
     */
    public void every(Duration period, Runnable task) {
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                () -> safely(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("a task in the background failed", e);
        }
    }

    /** Interrupts what is under way and waits for it, for five seconds at most. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a task in the background does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
