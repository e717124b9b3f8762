package io.incidentops.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action got more time. Immutable.
 *
 * @param action the number of the event that assigned it
 * @param due the new end of the time-box
 * @param reason why, or null
 */
public record ActionExtended(
        long action, Instant due, @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "action.extended.v1";

    /** Checks that nothing is missing. */
    public ActionExtended {
        Objects.requireNonNull(due, "due");
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
