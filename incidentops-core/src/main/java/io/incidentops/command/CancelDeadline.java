package io.incidentops.command;

import java.util.Objects;

/**
 * Takes a planned deadline back. Immutable.
 *
 * @param name its name
 */
public record CancelDeadline(String name) implements Command {
    /** Checks that nothing is missing. */
    public CancelDeadline {
        Objects.requireNonNull(name, "name");
    }
}
