package io.incidentops.jdbc.crash;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.rules.Evolver;
import io.incidentops.store.Changes;
import io.incidentops.store.CommitResult;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.DelegatingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A store whose compare-and-set was taken out: what was decided on an old state is written after what came in between. */
final class BlindStore extends DelegatingStore {
    BlindStore(IncidentStore store) {
        super(store);
    }

    @Override
    public CommitResult commit(Changes changes) {
        CommitResult result = store.commit(changes);
        return result instanceof CommitResult.Conflict && changes.expected() > 0
                ? commit(overwriting(changes))
                : result;
    }

    private Changes overwriting(Changes changes) {
        IncidentState state = store.load(changes.incident()).orElseThrow();
        long expected = state.version();
        Instant last = state.recordedAt();
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : changes.events()) {
            RecordedEvent moved = new RecordedEvent(
                    event.incident(),
                    expected + events.size() + 1,
                    event.occurredAt(),
                    event.recordedAt().isBefore(last) ? last : event.recordedAt(),
                    event.actor(),
                    event.source(),
                    event.event(),
                    event.unknown());
            events.add(moved);
            state = Evolver.apply(state, moved);
        }
        return new Changes(
                changes.incident(),
                changes.now(),
                expected,
                events,
                state,
                List.of(),
                changes.deadlines(),
                changes.cancelled(),
                changes.settled(),
                changes.key(),
                changes.redacted());
    }
}
