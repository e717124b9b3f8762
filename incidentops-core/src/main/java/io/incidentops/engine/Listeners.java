package io.incidentops.engine;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of events after their commit, on a thread of their own, so that none can delay or break a command. The
 * queue is bounded: what does not fit is counted, and a durable feed is for whoever must not miss anything.
 */
public final class Listeners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final int CAPACITY = 10_000;
    private static final long PAUSE_NANOS = 1_000_000;

    private final List<BiConsumer<RecordedEvent, IncidentState>> listeners;
    private final BlockingQueue<Notice> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean threaded;
    private volatile boolean closed;
    private @Nullable Thread thread;

    private record Notice(List<RecordedEvent> events, IncidentState state) {}

    /**
     * Listeners that are called in the caller's thread until {@link #start}.
     *
     * @param listeners who is told
     */
    public Listeners(List<BiConsumer<RecordedEvent, IncidentState>> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Calls listeners on a thread of their own from now on. */
    public void start() {
        if (listeners.isEmpty()) {
            return;
        }
        Thread started = new Thread(this::run, "incidentops-listeners");
        started.setDaemon(true);
        thread = started;
        threaded = true;
        started.start();
    }

    void tell(List<RecordedEvent> events, IncidentState state) {
        if (listeners.isEmpty()) {
            return;
        }
        Notice notice = new Notice(events, state);
        if (!threaded) {
            call(notice);
        } else if (!queue.offer(notice) && dropped.getAndIncrement() == 0) {
            LOG.warn("listeners are too slow: events are dropped for them from now on; health counts how many");
        }
    }

    /**
     * How many notices were dropped because listeners were too slow.
     *
     * @return the number since the start
     */
    public long dropped() {
        return dropped.get();
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                Notice notice = queue.take();
                while (notice != null) {
                    call(notice);
                    notice = queue.poll();
                }
                // a burst of commands wakes this thread once in a while, not each of them
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (InterruptedException e) {
            queue.forEach(this::call);
        }
    }

    private void call(Notice notice) {
        for (RecordedEvent event : notice.events()) {
            for (BiConsumer<RecordedEvent, IncidentState> listener : listeners) {
                try {
                    listener.accept(event, notice.state());
                } catch (RuntimeException | LinkageError | AssertionError e) {
                    LOG.warn(
                            "a listener failed on {} ({})",
                            event.ref(),
                            event.event().kind(),
                            e);
                }
            }
        }
    }

    /** Calls what still waits, for two seconds at most, and ends the thread. */
    @Override
    public void close() {
        Thread running = thread;
        if (running == null || closed) {
            return;
        }
        closed = true;
        running.interrupt();
        try {
            running.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
