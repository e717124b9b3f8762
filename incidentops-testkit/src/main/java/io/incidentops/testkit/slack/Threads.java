package io.incidentops.testkit.slack;

import java.time.Duration;

/** The stand-in's threads: named, never keeping a program alive, and gone when it is closed. */
final class Threads {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Threads() {}

    static Thread named(String role, Runnable work) {
        Thread thread = new Thread(work, "incidentops-slack-stand-in-" + role);
        thread.setDaemon(true);
        return thread;
    }

    /** Interrupts a thread and waits until it is gone, unless it is the caller's own. */
    static void end(Thread thread) {
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
