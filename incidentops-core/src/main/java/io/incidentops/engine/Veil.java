package io.incidentops.engine;

import io.incidentops.event.Absorbed;
import io.incidentops.event.Closed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.Merged;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Connections;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.LinkedIncident;
import io.incidentops.model.Redirect;
import java.util.List;
import java.util.function.Predicate;

/**
 * Hides the other incidents that a reader may not know of: a restricted one does not exist for them, not even as the
 * number of a link.
 */
public final class Veil {
    private final Predicate<IncidentId> sees;

    /**
     * A veil before one reader's eyes.
     *
     * @param sees whether the reader may know of an incident
     */
    public Veil(Predicate<IncidentId> sees) {
        this.sees = sees;
    }

    /**
     * The state without what is hidden.
     *
     * @param state the state
     * @return the same where nothing is hidden
     */
    public IncidentState over(IncidentState state) {
        IncidentState result = state;
        List<LinkedIncident> links = state.connections().incidents();
        List<LinkedIncident> seen =
                links.stream().filter(link -> sees.test(link.id())).toList();
        if (seen.size() < links.size()) {
            result = result.with(new Connections(seen, state.connections().rooms()));
        }
        Redirect redirect = state.lifecycle().redirect();
        return redirect == null || sees.test(redirect.into())
                ? result
                : result.with(result.lifecycle().withoutRedirect());
    }

    /**
     * The events without those that name what is hidden.
     *
     * @param events the events
     * @return the others, in order
     */
    public List<RecordedEvent> over(List<RecordedEvent> events) {
        return events.stream()
                .map(this::unnamed)
                .filter(event -> shows(event.event()))
                .toList();
    }

    /** A merge into what is hidden reads as closed, which the incident is. */
    private RecordedEvent unnamed(RecordedEvent event) {
        return event.event() instanceof Merged merged && !sees.test(merged.into())
                ? event.corrected(event.occurredAt(), event.actor(), new Closed(merged.reason()))
                : event;
    }

    private boolean shows(IncidentEvent event) {
        if (event instanceof IncidentLinked linked) {
            return sees.test(linked.other());
        }
        return !(event instanceof Absorbed absorbed) || sees.test(absorbed.other());
    }
}
