package io.incidentops.command;

import java.util.Objects;

/**
 * Handles an incident below a major severity as a major one, because it needs coordination. Immutable.
 *
 * @param reason why
 */
public record MakeMajor(String reason) implements Command {
    /** Checks that nothing is missing. */
    public MakeMajor {
        Objects.requireNonNull(reason, "reason");
    }
}
