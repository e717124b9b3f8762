package io.incidentops.event;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be done after the incident. Immutable.
 *
 * @param text what is to be done
 * @param owner who owns it, or null
 * @param due when it is due, or null
 */
public record TaskAdded(
        String text, @Nullable Actor owner, @Nullable Instant due) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "task.added.v1";

    /** Checks that nothing is missing. */
    public TaskAdded {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
