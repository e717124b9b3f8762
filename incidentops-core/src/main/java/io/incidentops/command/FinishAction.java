package io.incidentops.command;

import java.util.Objects;

/**
 * Says that an action is done. Immutable.
 *
 * @param action the number of the event that assigned it
 * @param result how it went
 */
public record FinishAction(long action, String result) implements Command {
    /** Checks that nothing is missing. */
    public FinishAction {
        Objects.requireNonNull(result, "result");
    }
}
