package io.incidentops.command;

import io.incidentops.model.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Declines a role that was offered to the one who says so. Immutable.
 *
 * @param role the role
 * @param reason why, or null
 */
public record DeclineRole(Role role, @Nullable String reason) implements Command {
    /** Checks that nothing is missing. */
    public DeclineRole {
        Objects.requireNonNull(role, "role");
    }
}
