package io.incidentops.benchmarks.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** How long single operations took, and all of them together. */
record Times(long[] nanos, long wallNanos) {
    /** What is measured again and again. */
    interface Operation {
        /** Does it for the i-th time in the n-th thread. */
        void run(int thread, int i) throws Exception;
    }

    static Times of(int threads, int times, Operation operation) throws InterruptedException, ExecutionException {
        return of(threads, times, 0, operation);
    }

    /** With a pause before each operation, which is not measured. */
    static Times of(int threads, int times, long pauseNanos, Operation operation)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<long[]>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                tasks.add(() -> measured(thread, times, pauseNanos, operation));
            }
            long began = System.nanoTime();
            List<Future<long[]>> parts = pool.invokeAll(tasks);
            long took = System.nanoTime() - began;
            long[] all = new long[threads * times];
            for (int t = 0; t < threads; t++) {
                System.arraycopy(parts.get(t).get(), 0, all, t * times, times);
            }
            Arrays.sort(all);
            return new Times(all, took);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] measured(int thread, int times, long pauseNanos, Operation operation) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            LockSupport.parkNanos(pauseNanos);
            long began = System.nanoTime();
            operation.run(thread, i);
            nanos[i] = System.nanoTime() - began;
        }
        return nanos;
    }

    double micros() {
        return wallNanos / 1_000.0 / nanos.length;
    }

    double millis(double quantile) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(quantile * nanos.length))] / 1e6;
    }
}
