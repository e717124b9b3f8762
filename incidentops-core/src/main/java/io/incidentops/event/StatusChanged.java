package io.incidentops.event;

import io.incidentops.model.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name inside the phase changed. Immutable.
 *
 * @param status the new status
 * @param reason a word on it, or null
 */
public record StatusChanged(Status status, @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.status_changed.v1";

    /** Checks that nothing is missing. */
    public StatusChanged {
        Objects.requireNonNull(status, "status");
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
