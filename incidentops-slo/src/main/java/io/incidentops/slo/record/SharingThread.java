package io.incidentops.slo.record;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The daemon thread in which sharing runs. Thread-safe. */
final class SharingThread implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, runs -> {
        Thread made = new Thread(runs, "incidentops-slo-sharing");
        made.setDaemon(true);
        return made;
    });

    void every(Duration every, Runnable task) {
        Future<?> unused =
                thread.scheduleWithFixedDelay(task, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
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
