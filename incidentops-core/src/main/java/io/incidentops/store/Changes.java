package io.incidentops.store;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.work.Deadline;
import io.incidentops.work.Effect;
import io.incidentops.work.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that one command changes, written in one transaction or not at all. Order of work: first the settlement, then
 * cancellations, then what is planned. Immutable.
 *
 * @param incident the incident
 * @param now the time by the engine's clock, from which planned effects are due; it may lie before what was recorded last
 * @param expected the number of its last event as the command saw it, 0 for a new incident
 * @param events the new events, numbered from {@code expected + 1}, at least one
 * @param state the state after them
 * @param effects effects to plan, in order; one whose id was planned before is ignored, and one that replaces supersedes
 *     the planned ones of its incident, kind and target, also those of this commit
 * @param deadlines deadlines to plan, each in the place of one with its id, whose claim then counts no longer
 * @param cancelled names of the incident's deadlines that are promised no longer; their claims count no longer
 * @param settled how claimed work went, or null; where its lease is lost nothing is written
 * @param key the command's key, or null
 * @param redacted numbers of events whose text is erased wherever the store keeps it, also in the body of the inbound
 *     request that such an event's source names
 */
public record Changes(
        IncidentId incident,
        Instant now,
        long expected,
        List<RecordedEvent> events,
        IncidentState state,
        List<Effect> effects,
        List<Deadline> deadlines,
        List<String> cancelled,
        @Nullable Settlement settled,
        @Nullable CommandKey key,
        List<Long> redacted) {
    /** @throws IllegalArgumentException where there is no event, or their numbers have gaps */
    public Changes {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(state, "state");
        events = List.copyOf(events);
        effects = List.copyOf(effects);
        deadlines = List.copyOf(deadlines);
        cancelled = List.copyOf(cancelled);
        redacted = List.copyOf(redacted);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).version() != expected + 1 + i) {
                throw new IllegalArgumentException("event " + (expected + 1 + i) + " of " + incident
                        + " must come next, but was " + events.get(i).version());
            }
        }
        if (events.isEmpty() || state.version() != expected + events.size()) {
            throw new IllegalArgumentException("the state of " + incident + " must be at its last new event, "
                    + (expected + events.size()) + ", but was at " + state.version());
        }
    }
}
