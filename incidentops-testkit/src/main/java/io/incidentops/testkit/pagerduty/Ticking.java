package io.incidentops.testkit.pagerduty;

import io.incidentops.testkit.http.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time go by and webhooks go out by themselves. Thread-safe. */
final class Ticking implements AutoCloseable {
    private static final long TICK = 50;

    private final Runnable work;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Threads.named("pagerduty", "ticking", this::run);

    Ticking(Runnable work) {
        this.work = work;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed.await(TICK, TimeUnit.MILLISECONDS)) {
                work.run();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Threads.end(thread);
    }
}
