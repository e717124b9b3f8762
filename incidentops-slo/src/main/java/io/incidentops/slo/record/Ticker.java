package io.incidentops.slo.record;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon thread that ticks once a second, by an absolute schedule. Thread-safe. */
final class Ticker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService thread;

    private final Future<?> ticks;

    private Ticker(ScheduledExecutorService thread, Runnable tick) {
        this.thread = thread;
        this.ticks = thread.scheduleAtFixedRate(() -> safely(tick), 1, 1, TimeUnit.SECONDS);
    }

    static Ticker start(Runnable tick) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(runs -> {
            Thread made = new Thread(runs, "incidentops-slo-ticker");
            made.setDaemon(true);
            return made;
        });
        return new Ticker(thread, tick);
    }

    private static void safely(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException | Error e) {
            // an error that gets away would end the ticks for good
            log.error("a tick failed, and the next one goes on", e);
        }
    }

    @Override
    public void close() {
        ticks.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
