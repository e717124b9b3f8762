package io.incidentops.command;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives an action more time, from now. Immutable.
 *
 * @param action the number of the event that assigned it
 * @param timebox how much longer, from now
 * @param reason why, or null
 */
public record ExtendAction(
        long action, Duration timebox, @Nullable String reason) implements Command {
    /** Checks that nothing is missing. */
    public ExtendAction {
        Objects.requireNonNull(timebox, "timebox");
    }
}
