package io.incidentops.event;

import io.incidentops.model.Phase;
import java.util.Objects;

/**
 * It was not over after all. Immutable.
 *
 * @param to acknowledged where a person said so, triggered where an alarm did
 * @param reason why
 */
public record Reopened(Phase to, String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.reopened.v1";

    /** Checks that nothing is missing. */
    public Reopened {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return reason;
    }
}
