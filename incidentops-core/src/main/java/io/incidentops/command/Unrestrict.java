package io.incidentops.command;

import java.util.Objects;

/**
 * Opens a restricted incident to everyone. Immutable.
 *
 * @param reason why
 */
public record Unrestrict(String reason) implements Command {
    /** Checks that nothing is missing. */
    public Unrestrict {
        Objects.requireNonNull(reason, "reason");
    }
}
