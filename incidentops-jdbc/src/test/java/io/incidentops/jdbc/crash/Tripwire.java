package io.incidentops.jdbc.crash;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Stops a thread in the n-th place of one kind that it passes, says where, and waits there to be killed. Which work the
 * thread is in is told by {@link #during}, so that a place within a transaction counts for the right kind.
 */
final class Tripwire {
    private final KillPoint armed;
    private final int nth;
    private final Consumer<String> signal;
    private final AtomicInteger passed = new AtomicInteger();
    private final ThreadLocal<KillPoint> work = new ThreadLocal<>();

    Tripwire(KillPoint armed, int nth, Consumer<String> signal) {
        this.armed = armed;
        this.nth = nth;
        this.signal = signal;
    }

    static Tripwire none() {
        return new Tripwire(KillPoint.ANY_TIME, Integer.MAX_VALUE, place -> {});
    }

    int passed() {
        return passed.get();
    }

    <T> T during(KillPoint point, Supplier<T> call) {
        KillPoint outer = work.get();
        work.set(point);
        try {
            pass("before");
            T result = call.get();
            pass("after");
            return result;
        } finally {
            if (outer == null) {
                work.remove();
            } else {
                work.set(outer);
            }
        }
    }

    /** A place that belongs to the work that the thread is in. */
    void pass(String place) {
        KillPoint point = work.get();
        if (point != null) {
            pass(point, place);
        }
    }

    void pass(KillPoint point, String place) {
        if (point != armed || passed.incrementAndGet() != nth) {
            return;
        }
        signal.accept(point + " " + place);
        while (!Thread.interrupted()) {
            LockSupport.park(this);
        }
    }
}
