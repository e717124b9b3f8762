package io.incidentops.engine;

import io.incidentops.model.IncidentOpsException;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one piece of claimed work and says how it went. Whatever fails is tried again later. */
final class WorkRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final IncidentStore store;
    private final InstantSource clock;
    private final BackOff backOff;
    private final EffectRunner effects;
    private final DeadlineRunner deadlines;
    private final InboxRunner inbox;

    WorkRunner(
            IncidentStore store,
            InstantSource clock,
            BackOff backOff,
            EffectRunner effects,
            DeadlineRunner deadlines,
            InboxRunner inbox) {
        this.store = store;
        this.clock = clock;
        this.backOff = backOff;
        this.effects = effects;
        this.deadlines = deadlines;
        this.inbox = inbox;
    }

    void run(Claim claim) {
        try {
            if (claim.work() instanceof Effect effect) {
                effects.run(claim, effect);
            } else if (claim.work() instanceof Deadline deadline) {
                deadlines.run(claim, deadline);
            } else if (claim.work() instanceof InboxRequest request) {
                inbox.run(claim, request);
            }
        } catch (RuntimeException e) {
            failed(claim, e);
        }
    }

    private void failed(Claim claim, RuntimeException e) {
        LOG.warn("{} failed and will be tried again", claim.work().id(), e);
        try {
            Instant again = clock.instant().plus(backOff.after(claim.attempt(), Duration.ZERO));
            store.settle(
                    new Settlement.Later(claim, again, "failed: " + e.getClass().getSimpleName(), true));
        } catch (IncidentOpsException unsettled) {
            LOG.warn("{} could not be settled; its lease will end", claim.work().id(), unsettled);
        }
    }

    static Settlement done(Claim claim) {
        return new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, null);
    }
}
