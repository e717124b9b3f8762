package io.incidentops.event;

import io.incidentops.model.IncidentId;
import java.util.Objects;

/**
 * Another incident was merged into this one. Immutable.
 *
 * @param other the incident that ended
 * @param number the number that people know it by
 */
public record Absorbed(IncidentId other, long number) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.absorbed.v1";

    /** Checks that nothing is missing. */
    public Absorbed {
        Objects.requireNonNull(other, "other");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
