package io.incidentops.engine;

import io.incidentops.port.IncidentOpsObserver;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an observer's failures away from what it observes: a failed count must neither fail a command nor repeat a page.
 */
public final class SafeObserver implements IncidentOpsObserver {
    private final IncidentOpsObserver observer;

    /**
     * An observer that cannot do harm.
     *
     * @param observer the observer
     */
    public SafeObserver(IncidentOpsObserver observer) {
        this.observer = observer;
    }

    private static final Logger LOG = LoggerFactory.getLogger(SafeObserver.class);

    @Override
    public void command(String command, String outcome, Duration took) {
        safely(() -> observer.command(command, outcome, took));
    }

    @Override
    public void delivery(String kind, String outcome, Duration took) {
        safely(() -> observer.delivery(kind, outcome, took));
    }

    @Override
    public void deadline(String name, String outcome, Duration late) {
        safely(() -> observer.deadline(name, outcome, late));
    }

    @Override
    public void inbox(String channel, String outcome, Duration took) {
        safely(() -> observer.inbox(channel, outcome, took));
    }

    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.warn("an observer failed", e);
        }
    }
}
