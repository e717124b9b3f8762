package io.incidentops.slo.source;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A daemon thread for what may take long. Thread-safe. */
final class OwnThread implements Executor, AutoCloseable {
    private final ExecutorService thread;

    OwnThread(String name) {
        thread = Executors.newSingleThreadExecutor(runs -> {
            Thread made = new Thread(runs, name);
            made.setDaemon(true);
            return made;
        });
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Interrupts what runs, and does not wait for it. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
