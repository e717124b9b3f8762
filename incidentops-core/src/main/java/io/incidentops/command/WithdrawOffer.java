package io.incidentops.command;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.util.Objects;

/**
 * Takes an offer back. Immutable.
 *
 * @param role the role
 * @param to to whom it was offered
 */
public record WithdrawOffer(Role role, Actor to) implements Command {
    /** Checks that nothing is missing. */
    public WithdrawOffer {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(to, "to");
    }
}
