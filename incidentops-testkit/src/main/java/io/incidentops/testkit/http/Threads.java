package io.incidentops.testkit.http;

import java.time.Duration;

/** The stand-ins' threads: named, never keeping a program alive, and gone when their stand-in is closed. Thread-safe. */
public final class Threads {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Threads() {}

    /**
     * A thread that was not started yet.
     *
     * @param owner whose it is, such as {@code slack}
     * @param role what it does
     * @param work what it runs
     * @return the thread
     */
    public static Thread named(String owner, String role, Runnable work) {
        Thread thread = new Thread(work, "incidentops-" + owner + "-stand-in-" + role);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Interrupts a thread and waits until it is gone, unless it is the caller's own.
     *
     * @param thread the thread
     */
    public static void end(Thread thread) {
        thread.interrupt();
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
