package io.incidentops.event;

import java.util.Objects;

/**
 * A point of a checklist was ticked. Immutable.
 *
 * @param checklist the checklist's name
 * @param item the point's number, from 1
 */
public record ChecklistTicked(String checklist, int item) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "checklist.ticked.v1";

    /** Checks that nothing is missing. */
    public ChecklistTicked {
        Objects.requireNonNull(checklist, "checklist");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
