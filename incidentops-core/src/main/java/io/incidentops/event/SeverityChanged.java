package io.incidentops.event;

import io.incidentops.model.SeverityLevel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The severity changed. Immutable.
 *
 * @param from how bad it seemed before
 * @param to how bad it seems now
 * @param reason why, or null
 */
public record SeverityChanged(
        SeverityLevel from, SeverityLevel to, @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.severity_changed.v1";

    /** Checks that nothing is missing. */
    public SeverityChanged {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
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
