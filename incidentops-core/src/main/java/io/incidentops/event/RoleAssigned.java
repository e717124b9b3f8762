package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a role from now on. Immutable.
 *
 * @param role the role
 * @param to who holds it
 * @param basis how it came to them
 * @param replaced who held it before and holds it no more, or null
 * @param reason why, or null
 */
public record RoleAssigned(
        Role role,
        Actor to,
        Basis basis,
        @Nullable Actor replaced,
        @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "role.assigned.v1";

    /** Checks that nothing is missing. */
    public RoleAssigned {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(basis, "basis");
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
