package io.incidentops.event;

import org.jspecify.annotations.Nullable;

/**
 * A task was done. Immutable.
 *
 * @param task the number of the event that added it
 * @param result how it went, or null
 */
public record TaskDone(long task, @Nullable String result) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "task.done.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String text() {
        return result;
    }
}
