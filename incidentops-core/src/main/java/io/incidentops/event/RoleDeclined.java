package io.incidentops.event;

import io.incidentops.model.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said no to the role that they were offered. Immutable.
 *
 * @param role the role
 * @param reason why, or null
 */
public record RoleDeclined(Role role, @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "role.declined.v1";

    /** Checks that nothing is missing. */
    public RoleDeclined {
        Objects.requireNonNull(role, "role");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String text() {
        return reason;
    }
}
