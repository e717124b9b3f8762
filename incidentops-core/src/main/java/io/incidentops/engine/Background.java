package io.incidentops.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that the dispatcher does beside deliveries: once at a time, and not in its own thread, where pages would wait. */
final class Background {
    private final Runnable work;
    private final AtomicBoolean running = new AtomicBoolean();

    Background(Runnable work) {
        this.work = work;
    }

    void run(Executor executor) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        boolean begun = false;
        try {
            executor.execute(this::once);
            begun = true;
        } finally {
            if (!begun) {
                running.set(false);
            }
        }
    }

    private void once() {
        try {
            work.run();
        } finally {
            running.set(false);
        }
    }
}
