package io.incidentops.command;

import java.util.Objects;

/**
 * Raises an incident. Immutable.
 *
 * @param declaration all that is known already
 */
public record Declare(Declaration declaration) implements Command {
    /** Checks that nothing is missing. */
    public Declare {
        Objects.requireNonNull(declaration, "declaration");
    }
}
