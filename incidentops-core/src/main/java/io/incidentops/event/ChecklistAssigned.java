package io.incidentops.event;

import io.incidentops.model.Actor;
import java.util.Objects;

/**
 * A point of a checklist was given to somebody. Immutable.
 *
 * @param checklist the checklist's name
 * @param item the point's number, from 1
 * @param to who takes care of it
 */
public record ChecklistAssigned(String checklist, int item, Actor to) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "checklist.assigned.v1";

    /** Checks that nothing is missing. */
    public ChecklistAssigned {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
