package io.incidentops.benchmarks.pagerduty;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something costs the thread that does it. The least of several counts, since other work on the machine can only slow one
 * down. Not thread-safe.
 */
final class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private double nanos = Double.POSITIVE_INFINITY;
    private double bytes = Double.POSITIVE_INFINITY;

    /** Does it once, and counts it for so many. */
    void of(int number, Runnable action) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        action.run();
        long took = System.nanoTime() - start;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        nanos = Math.min(nanos, (double) took / number);
        bytes = Math.min(bytes, (double) allocated / number);
    }

    double nanos() {
        return nanos;
    }

    double bytes() {
        return bytes;
    }
}
