package io.incidentops.command;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plans a named deadline; one of the same name is replaced. Immutable.
 *
 * @param name its name
 * @param due when it is due
 * @param text what it is for, or null
 */
public record PlanDeadline(
        String name, Instant due, @Nullable String text) implements Command {
    /** Checks that nothing is missing. */
    public PlanDeadline {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(due, "due");
    }
}
