package io.incidentops.event;

import java.util.Objects;

/**
 * An incident below a major severity is handled as a major one, because it needs coordination. Immutable.
 *
 * @param reason why
 */
public record MadeMajor(String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.made_major.v1";

    /** Checks that nothing is missing. */
    public MadeMajor {
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
