package io.incidentops.command;

import java.util.Objects;

/**
 * Gives an action up, or says no to it. Immutable.
 *
 * @param action the number of the event that assigned it
 * @param reason why
 */
public record DropAction(long action, String reason) implements Command {
    /** Checks that nothing is missing. */
    public DropAction {
        Objects.requireNonNull(reason, "reason");
    }
}
