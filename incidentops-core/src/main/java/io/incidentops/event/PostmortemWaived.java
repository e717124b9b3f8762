package io.incidentops.event;

import java.util.Objects;

/**
 * No post-mortem will be written. Immutable.
 *
 * @param reason why
 */
public record PostmortemWaived(String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "postmortem.waived.v1";

    /** Checks that nothing is missing. */
    public PostmortemWaived {
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
