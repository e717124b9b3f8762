package io.incidentops.slack.socket;

import java.time.Duration;

/** One thread on which everything about connections is decided, one after the other, and its time. Thread-safe. */
interface Loop extends AutoCloseable {
    /** Runs a task after those that wait; does nothing once closed. */
    void run(Runnable task);

    /**
     * Runs a task later; never once closed.
     *
     * @return what calls it off
     */
    Runnable after(Duration delay, Runnable task);

    /** Time that only goes forward, in nanoseconds from an arbitrary moment. */
    long nanos();

    /** Runs nothing any more, and waits for a short time until what runs has ended. */
    @Override
    void close();
}
