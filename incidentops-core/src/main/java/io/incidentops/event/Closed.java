package io.incidentops.event;

import org.jspecify.annotations.Nullable;

/**
 * The incident is finished. Immutable.
 *
 * @param reason what closed it in words, or null
 */
public record Closed(@Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.closed.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String text() {
        return reason;
    }
}
