package io.incidentops.command;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.util.Objects;

/**
 * Offers a role to somebody; whoever holds it holds it until they accept. Immutable.
 *
 * @param role the role
 * @param to to whom
 */
public record OfferRole(Role role, Actor to) implements Command {
    /** Checks that nothing is missing. */
    public OfferRole {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(to, "to");
    }
}
