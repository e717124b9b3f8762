package io.incidentops.event;

import org.jspecify.annotations.Nullable;

/**
 * Nobody works on it after all. Immutable.
 *
 * @param reason why, or null
 */
public record Unacknowledged(@Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.unacknowledged.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String text() {
        return reason;
    }
}
