package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave a role up. Immutable.
 *
 * @param role the role
 * @param person who held it
 * @param reason why, or null
 */
public record RoleReleased(
        Role role, Actor person, @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "role.released.v1";

    /** Checks that nothing is missing. */
    public RoleReleased {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
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
