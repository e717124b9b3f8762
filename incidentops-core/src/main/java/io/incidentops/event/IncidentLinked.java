package io.incidentops.event;

import io.incidentops.model.IncidentId;
import io.incidentops.model.Relation;
import java.util.Objects;

/**
 * Another incident has something to do with this one. Immutable.
 *
 * @param relation how they relate
 * @param other the other incident
 * @param number the number that people know it by
 */
public record IncidentLinked(Relation relation, IncidentId other, long number) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.linked.v1";

    /** Checks that nothing is missing. */
    public IncidentLinked {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(other, "other");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
