package io.incidentops.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps one destination that hangs from taking all workers: half of them are the most for each. */
final class Bulkhead {
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final int most;
    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    Bulkhead(int workers) {
        this.most = Math.max(1, workers / 2);
    }

    /** Waits a moment where calls come and go, so that only calls that hang keep others out. */
    boolean enter(String destination) {
        try {
            return of(destination).tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(String destination) {
        of(destination).release();
    }

    private Semaphore of(String destination) {
        return free.computeIfAbsent(destination, name -> new Semaphore(most));
    }
}
