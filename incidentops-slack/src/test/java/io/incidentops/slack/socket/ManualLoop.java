package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A loop whose time stands still until a test moves it. */
final class ManualLoop implements Loop {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Daemons.named("manual-loop"));
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparingLong(Planned::due).thenComparingLong(Planned::order));
    private final BlockingQueue<Duration> delays = new LinkedBlockingQueue<>();
    private final AtomicLong nanos = new AtomicLong();
    private long orders;

    private record Planned(long due, long order, Runnable task) {}

    @Override
    public void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException closed) {
            // as in real time
        }
    }

    @Override
    public synchronized Runnable after(Duration delay, Runnable task) {
        if (delay.isZero()) {
            run(task);
            return () -> {};
        }
        delays.add(delay);
        Planned later = new Planned(nanos.get() + delay.toNanos(), orders++, task);
        planned.add(later);
        return () -> {
            synchronized (this) {
                planned.remove(later);
            }
        };
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Moves time, and runs what becomes due. */
    void advance(Duration by) {
        long until = nanos.get() + by.toNanos();
        do {
            settle();
        } while (step(until));
        nanos.set(until);
    }

    private synchronized boolean step(long until) {
        Planned first = planned.peek();
        if (first == null || first.due() > until) {
            return false;
        }
        planned.poll();
        nanos.set(first.due());
        run(first.task());
        return true;
    }

    /** Waits until everything that was handed in is done. */
    void settle() {
        try {
            thread.submit(() -> {}).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the next delay that is asked for, of those that {@code relevant} names. */
    Duration nextDelay(java.util.function.Predicate<Duration> relevant) {
        try {
            while (true) {
                Duration delay = delays.poll(10, TimeUnit.SECONDS);
                assertThat(delay).as("a delay").isNotNull();
                if (relevant.test(delay)) {
                    return delay;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    synchronized int planned() {
        return planned.size();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        Daemons.await(thread, Duration.ofSeconds(5));
    }
}
