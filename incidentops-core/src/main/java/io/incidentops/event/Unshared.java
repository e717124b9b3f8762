package io.incidentops.event;

import io.incidentops.model.Actor;
import java.util.Objects;

/**
 * A restricted incident is no longer shared with somebody. Immutable.
 *
 * @param with with whom
 */
public record Unshared(Actor with) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.unshared.v1";

    /** Checks that nothing is missing. */
    public Unshared {
        Objects.requireNonNull(with, "with");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
