package io.incidentops.engine;

import io.incidentops.event.Declared;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.rules.Evolver;
import io.incidentops.rules.Reactor;
import io.incidentops.store.Changes;
import io.incidentops.store.CommitResult;
import io.incidentops.store.IncidentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds an incident from elsewhere: it keeps its id and its record, and gets a number of this store. */
public final class Importer {
    private Importer() {}

    /**
     * Adds an incident.
     *
     * @param events all its events in order
     * @param store where to
     * @param now the time by the engine's clock
     * @param policy whose promises stand from now on
     * @return its id, or nothing where an incident with this id exists already
     * @throws IllegalArgumentException where the events are not a whole incident
     */
    public static Optional<IncidentId> run(
            List<RecordedEvent> events, IncidentStore store, Instant now, ResponsePolicy policy) {
        if (events.isEmpty() || !(events.get(0).event() instanceof Declared declared)) {
            throw new IllegalArgumentException("a whole incident begins with its declaration");
        }
        RecordedEvent first = events.get(0);
        if (store.load(first.incident()).isPresent()) {
            return Optional.empty();
        }
        List<RecordedEvent> numbered = new ArrayList<>(events);
        numbered.set(0, first.corrected(first.occurredAt(), first.actor(), numbered(declared, store.nextNumber())));
        IncidentState state = Evolver.replay(numbered);
        Reactor.Consequences promised = Reactor.react(null, List.of(), state, policy, List.of());
        CommitResult result = store.commit(new Changes(
                state.id(),
                now,
                0,
                numbered,
                state,
                List.of(),
                promised.deadlines(),
                List.of(),
                null,
                null,
                List.of()));
        return result instanceof CommitResult.Done ? Optional.of(state.id()) : Optional.empty();
    }

    private static Declared numbered(Declared declared, long number) {
        return new Declared(
                number,
                declared.title(),
                declared.description(),
                declared.severity(),
                declared.services(),
                declared.visibility(),
                declared.alarmKey());
    }
}
