package io.incidentops.slack.socket;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no program alive. */
final class Daemons {
    private Daemons() {}

    /** Makes one thread of this name. */
    static ThreadFactory named(String name) {
        return task -> daemon(task, name);
    }

    /** Makes threads of this name with a number. */
    static ThreadFactory numbered(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> daemon(task, name + '-' + number.incrementAndGet());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits until an executor that was shut down has ended. */
    static boolean await(ExecutorService executor, Duration atMost) {
        try {
            return executor.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
