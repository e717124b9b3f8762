package io.incidentops.event;

import java.util.Objects;

/**
 * An action ended undone. Immutable.
 *
 * @param action the number of the event that assigned it
 * @param reason why
 */
public record ActionDropped(long action, String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "action.dropped.v1";

    /** Checks that nothing is missing. */
    public ActionDropped {
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
