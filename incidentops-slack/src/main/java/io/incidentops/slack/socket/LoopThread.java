package io.incidentops.slack.socket;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop of real time. */
final class LoopThread implements Loop {
    private static final Logger LOG = LoggerFactory.getLogger(LoopThread.class);

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, Daemons.named("incidentops-slack-socket-loop"));

    LoopThread() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void run(Runnable task) {
        try {
            executor.execute(guarded(task));
        } catch (RejectedExecutionException closed) {
            LOG.trace("nothing is decided any more: closed");
        }
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        try {
            Future<?> planned = executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> planned.cancel(false);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("Socket Mode: a step failed", e);
            }
        };
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void close() {
        executor.shutdownNow();
        Daemons.await(executor, Duration.ofSeconds(1));
    }
}
