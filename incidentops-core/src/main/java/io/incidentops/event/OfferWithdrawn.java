package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.util.Objects;

/**
 * An offer was taken back. Immutable.
 *
 * @param role the role
 * @param to to whom it was offered
 */
public record OfferWithdrawn(Role role, Actor to) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "role.offer_withdrawn.v1";

    /** Checks that nothing is missing. */
    public OfferWithdrawn {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
