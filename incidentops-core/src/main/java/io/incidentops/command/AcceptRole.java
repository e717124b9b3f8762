package io.incidentops.command;

import io.incidentops.model.Role;
import java.util.Objects;

/**
 * Accepts a role that was offered to the one who says so. Immutable.
 *
 * @param role the role
 */
public record AcceptRole(Role role) implements Command {
    /** Checks that nothing is missing. */
    public AcceptRole {
        Objects.requireNonNull(role, "role");
    }
}
