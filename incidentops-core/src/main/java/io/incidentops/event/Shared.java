package io.incidentops.event;

import io.incidentops.model.Actor;
import java.util.List;

/**
 * A restricted incident was shared. Immutable.
 *
 * @param with with whom
 */
public record Shared(List<Actor> with) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.shared.v1";

    /** Checks that nothing is missing. */
    public Shared {
        with = List.copyOf(with);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
