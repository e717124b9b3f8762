package io.incidentops.web;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls what may hang, with a bound on the wait, on the threads and on what waits for them. The threads are daemons that
 * end when they are idle. A call that came too late is not interrupted, since that would close the file of an embedded
 * database; what has not begun by then never begins. Thread-safe.
 */
public final class BoundedCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedCalls.class);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final int WAITING_PER_THREAD = 32;

    private final ThreadPoolExecutor executor;

    /**
     * How a call went.
     *
     * @param <T> what it answers
     */
    public sealed interface Outcome<T> {
        /**
         * It answered in time.
         *
         * @param <T> what it answers
         * @param value its answer
         */
        record Answered<T>(T value) implements Outcome<T> {}

        /**
         * It threw.
         *
         * @param <T> what it would have answered
         * @param cause what it threw
         */
        record Failed<T>(Throwable cause) implements Outcome<T> {}

        /**
         * It had begun and may go on.
         *
         * @param <T> what it would have answered
         */
        record Late<T>() implements Outcome<T> {}

        /**
         * It never began and never will: all threads were busy, or this was closed.
         *
         * @param <T> what it would have answered
         */
        record NeverBegun<T>() implements Outcome<T> {}
    }

    private static final class Task<T> extends FutureTask<T> {
        private volatile boolean begun;

        Task(Callable<T> call) {
            super(call);
        }

        @Override
        public void run() {
            begun = true;
            super.run();
        }
    }

    /**
     * Threads for calls, none of which is started yet.
     *
     * @param name what the threads are named by, such as {@code slack-inbox}
     * @param threads how many calls run at once, at most
     * @throws IllegalArgumentException where that is not positive
     */
    public BoundedCalls(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD),
                work -> {
                    Thread thread = new Thread(work, "incidentops-" + name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /**
     * Calls, and waits for the answer.
     *
     * @param <T> what it answers
     * @param call what to call
     * @param most how long to wait
     * @return how it went; it throws nothing
     */
    public <T> Outcome<T> call(Callable<T> call, Duration most) {
        Task<T> task = new Task<>(call);
        try {
            executor.execute(task);
            return new Outcome.Answered<>(task.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            return new Outcome.NeverBegun<>();
        } catch (ExecutionException e) {
            return new Outcome.Failed<>(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            return givenUp(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(task);
        }
    }

    /** Whether it may have begun is only known once it can no longer begin. */
    private <T> Outcome<T> givenUp(Task<T> task) {
        task.cancel(false);
        executor.remove(task);
        return task.begun ? new Outcome.Late<>() : new Outcome.NeverBegun<>();
    }

    /**
     * Begins something and does not wait for it. What it throws is logged by its class alone.
     *
     * @param work what to do
     * @return whether it will be begun
     */
    public boolean begin(Runnable work) {
        try {
            executor.execute(() -> quietly(work));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("a call failed: {}", e.getClass().getName());
        }
    }

    /** Begins nothing more, and waits two seconds for what is under way. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                executor.getQueue().clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many calls are under way or wait. */
    @Override
    public String toString() {
        return "BoundedCalls[" + executor.getActiveCount() + " under way, "
                + executor.getQueue().size() + " waiting]";
    }
}
