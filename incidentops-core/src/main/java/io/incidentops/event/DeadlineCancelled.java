package io.incidentops.event;

import java.util.Objects;

/**
 * A planned deadline was taken back. Immutable.
 *
 * @param name its name
 */
public record DeadlineCancelled(String name) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "deadline.cancelled.v1";

    /** Checks that nothing is missing. */
    public DeadlineCancelled {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
