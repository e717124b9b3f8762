package io.incidentops.command;

import io.incidentops.model.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a role. A commander hands over instead, until the incident is resolved. Immutable.
 *
 * @param role the role
 * @param reason why, or null
 */
public record ReleaseRole(Role role, @Nullable String reason) implements Command {
    /** Checks that nothing is missing. */
    public ReleaseRole {
        Objects.requireNonNull(role, "role");
    }
}
