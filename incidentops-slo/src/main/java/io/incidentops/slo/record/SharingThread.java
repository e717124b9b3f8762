package io.incidentops.slo.record;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daemon thread in which sharing runs. Thread-safe. */
final class SharingThread implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SharingThread.class);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, runs -> {
        Thread made = new Thread(runs, "incidentops-slo-sharing");
        made.setDaemon(true);
        return made;
    });

    void every(Duration every, Runnable task) {
        Future<?> unused = thread.scheduleWithFixedDelay(
                () -> safely(task), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // an error that gets away would end the sharing for good
            log.error("sharing failed, and the next time goes on", e);
        }
    }

    Future<?> submit(Runnable task) {
        return thread.submit(task);
    }

    /** Ends it, and interrupts what runs. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
