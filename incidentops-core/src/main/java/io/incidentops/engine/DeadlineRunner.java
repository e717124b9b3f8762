package io.incidentops.engine;

import io.incidentops.command.PassDeadline;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.InstantSource;

/** Tells an incident that a promise's time has come. The present state decides whether it still stands. */
final class DeadlineRunner {
    private final CommandEngine engine;
    private final IncidentStore store;
    private final InstantSource clock;
    private final IncidentOpsObserver observer;

    DeadlineRunner(CommandEngine engine, IncidentStore store, InstantSource clock, IncidentOpsObserver observer) {
        this.engine = engine;
        this.store = store;
        this.clock = clock;
        this.observer = observer;
    }

    void run(Claim claim, Deadline deadline) {
        PassDeadline command = new PassDeadline(deadline.name(), deadline.due());
        Handled handled;
        try {
            handled = engine.handle(deadline.incident(), Submission.engine(command, WorkRunner.done(claim)));
        } catch (UnknownIncidentException e) {
            store.settle(new Settlement.Finished(claim, DeliveryState.ABANDONED, "the incident is gone", null));
            return;
        }
        String outcome = "passed";
        if (handled instanceof Handled.Done done && done.events().isEmpty()) {
            outcome = "stale";
            store.settle(new Settlement.Finished(claim, DeliveryState.ABANDONED, "no longer promised", null));
        } else if (handled instanceof Handled.Refused refused && refused.until() != null) {
            outcome = "postponed";
            store.settle(new Settlement.Later(claim, refused.until(), null, false));
        } else if (handled instanceof Handled.Refused refused) {
            outcome = "stale";
            store.settle(new Settlement.Finished(claim, DeliveryState.ABANDONED, refused.reason(), null));
        }
        observer.deadline(label(deadline.name()), outcome, Duration.between(deadline.due(), clock.instant()));
    }

    private static String label(String name) {
        int colon = name.indexOf(':');
        boolean item = colon > 0 && !name.startsWith("policy:");
        return item ? name.substring(0, colon) : name;
    }
}
