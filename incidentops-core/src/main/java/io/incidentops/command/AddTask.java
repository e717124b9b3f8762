package io.incidentops.command;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes down something to do after the incident. Immutable.
 *
 * @param text what is to be done
 * @param owner who owns it, or null
 * @param due when it is due, or null
 */
public record AddTask(
        String text, @Nullable Actor owner, @Nullable Instant due) implements Command {
    /** Checks that nothing is missing. */
    public AddTask {
        Objects.requireNonNull(text, "text");
    }
}
