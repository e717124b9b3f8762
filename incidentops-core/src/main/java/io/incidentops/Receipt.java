package io.incidentops;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentId;
import io.incidentops.port.OnCall;
import io.incidentops.store.IncidentOverview;
import io.incidentops.work.Effect;
import java.util.List;

/**
 * What a command recorded, and what is under way because of it. Immutable.
 *
 * @param incident the incident
 * @param number the number that people type
 * @param ref names the new action, note or whatever the command began; its last event where it changed nothing
 * @param events what was recorded, none where everything was so already
 * @param pending what is to be told outside, and is delivered after this returns
 * @param similar open incidents of the same services that the actor may know of, for a declaration
 * @param onCall who is on call as last known, for a declaration that pages: whom to call where the pager is down
 * @param repeated whether an earlier command with the same key had recorded it
 * @param joined whether a declaration joined an open incident instead of raising another
 */
public record Receipt(
        IncidentId incident,
        long number,
        EventRef ref,
        List<RecordedEvent> events,
        List<Effect> pending,
        List<IncidentOverview> similar,
        List<OnCall> onCall,
        boolean repeated,
        boolean joined) {
    /** Copies the lists. */
    public Receipt {
        events = List.copyOf(events);
        pending = List.copyOf(pending);
        similar = List.copyOf(similar);
        onCall = List.copyOf(onCall);
    }
}
