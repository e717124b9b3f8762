package io.incidentops.command;

import io.incidentops.model.Role;
import java.util.Objects;

/**
 * Takes a role that is free; for the commander's, use {@link TakeCommand}. Immutable.
 *
 * @param role the role
 */
public record TakeRole(Role role) implements Command {
    /** Checks that nothing is missing. */
    public TakeRole {
        Objects.requireNonNull(role, "role");
    }
}
