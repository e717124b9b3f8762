package io.incidentops.event;

import io.incidentops.model.IncidentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another incident carries on in its place; this one is closed. Immutable.
 *
 * @param into the incident that carries on
 * @param number the number that people know it by
 * @param reason why, or null
 */
public record Merged(IncidentId into, long number, @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.merged.v1";

    /** Checks that nothing is missing. */
    public Merged {
        Objects.requireNonNull(into, "into");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String text() {
        return reason;
    }
}
