package io.incidentops.command;

import java.util.Objects;

/**
 * Says that it is not over after all. Immutable.
 *
 * @param reason why
 */
public record Reopen(String reason) implements Command {
    /** Checks that nothing is missing. */
    public Reopen {
        Objects.requireNonNull(reason, "reason");
    }
}
