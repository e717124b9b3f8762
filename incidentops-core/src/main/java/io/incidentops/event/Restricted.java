package io.incidentops.event;

import io.incidentops.model.Actor;
import java.util.List;

/**
 * From now on only those it is shared with may know of it. Immutable.
 *
 * @param sharedWith with whom it is shared
 */
public record Restricted(List<Actor> sharedWith) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.restricted.v1";

    /** Checks that nothing is missing. */
    public Restricted {
        sharedWith = List.copyOf(sharedWith);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
