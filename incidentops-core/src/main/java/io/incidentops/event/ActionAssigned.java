package io.incidentops.event;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * A named person was given work with a time-box. Immutable.
 *
 * @param to who does it
 * @param text what is to be done
 * @param due the end of the time-box
 */
public record ActionAssigned(Actor to, String text, Instant due) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "action.assigned.v1";

    /** Checks that nothing is missing. */
    public ActionAssigned {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(due, "due");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
