package io.incidentops.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user planned a deadline; one of the same name is replaced. Immutable.
 *
 * @param name its name, unique within the incident
 * @param due when it is due
 * @param text what it is for, or null
 */
public record DeadlinePlanned(
        String name, Instant due, @Nullable String text) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "deadline.planned.v1";

    /** Checks that nothing is missing. */
    public DeadlinePlanned {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(due, "due");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
