package io.incidentops.samples.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts requests under way, and turns new ones away once the service ends. Thread-safe. */
final class UnderWay {
    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int count;
    private boolean ending;

    /** Whether the request may be worked; then {@link #end} follows. */
    boolean begin() {
        lock.lock();
        try {
            if (!ending) {
                count++;
            }
            return !ending;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            count--;
            none.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Turns new requests away, and waits for those under way. */
    void finish(long patience, TimeUnit unit) {
        lock.lock();
        try {
            ending = true;
            long left = unit.toNanos(patience);
            while (count > 0 && left > 0) {
                left = none.awaitNanos(left);
            }
            if (count > 0) {
                LOG.warn("{} requests are cut off", count);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
