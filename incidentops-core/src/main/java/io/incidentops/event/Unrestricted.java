package io.incidentops.event;

import java.util.Objects;

/**
 * From now on everyone may know of it. Immutable.
 *
 * @param reason why
 */
public record Unrestricted(String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.unrestricted.v1";

    /** Checks that nothing is missing. */
    public Unrestricted {
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
