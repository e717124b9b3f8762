package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.time.Instant;
import java.util.Objects;

/**
 * A role was offered; whoever held it holds it until the answer. Immutable.
 *
 * @param role the role
 * @param to to whom
 * @param expiresAt when the offer lapses
 */
public record RoleOffered(Role role, Actor to, Instant expiresAt) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "role.offered.v1";

    /** Checks that nothing is missing. */
    public RoleOffered {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
