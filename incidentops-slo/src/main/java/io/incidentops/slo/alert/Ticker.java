package io.incidentops.slo.alert;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread that does the same again and again; what fails is logged, and it goes on. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final int PATIENCE = 5;

    private final ScheduledThreadPoolExecutor thread;

    Ticker(Duration every, Runnable task) {
        thread = new ScheduledThreadPoolExecutor(1, run -> {
            Thread started = new Thread(run, "incidentops-slo-alerts");
            started.setDaemon(true);
            return started;
        });
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                () -> safely(task), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // an error that gets away would end the thread for good, and nobody would be paged any more
            LOG.warn("objectives could not be evaluated, and are the next time", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
