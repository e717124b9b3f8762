package io.incidentops.engine;

import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works one inbound request. It is settled after its handler returned; should the process die in between, the handler is
 * called again, and its commands carry keys, so each counts once.
 */
final class InboxRunner {
    private static final Logger LOG = LoggerFactory.getLogger(InboxRunner.class);
    private static final int TRIES = 10;

    private final IncidentStore store;
    private final InstantSource clock;
    private final BackOff backOff;
    private final IncidentOpsObserver observer;
    private final Map<String, Consumer<InboxRequest>> handlers;

    InboxRunner(
            IncidentStore store,
            InstantSource clock,
            BackOff backOff,
            IncidentOpsObserver observer,
            Map<String, Consumer<InboxRequest>> handlers) {
        this.store = store;
        this.clock = clock;
        this.backOff = backOff;
        this.observer = observer;
        this.handlers = Map.copyOf(handlers);
    }

    void run(Claim claim, InboxRequest request) {
        Consumer<InboxRequest> handler = handlers.get(request.channel());
        if (handler == null) {
            failed(claim, "nothing handles " + request.channel() + ": add the extension that does");
            return;
        }
        Instant began = clock.instant();
        try {
            handler.accept(request);
            store.settle(WorkRunner.done(claim));
            observer.inbox(request.channel(), "done", Duration.between(began, clock.instant()));
        } catch (RuntimeException e) {
            observer.inbox(request.channel(), "failed", Duration.between(began, clock.instant()));
            LOG.warn("working {} failed", request, e);
            if (claim.attempt() >= TRIES) {
                failed(
                        claim,
                        "given up after " + TRIES + " tries: " + e.getClass().getSimpleName());
            } else {
                Instant again = clock.instant().plus(backOff.after(claim.attempt(), Duration.ZERO));
                store.settle(new Settlement.Later(claim, again, e.getClass().getSimpleName(), false));
            }
        }
    }

    private void failed(Claim claim, String reason) {
        LOG.error("{}: {}", claim.work().id(), reason);
        store.settle(new Settlement.Finished(claim, DeliveryState.FAILED, reason, null));
    }
}
