package io.incidentops.event;

import io.incidentops.model.Actor;
import java.util.Objects;

/**
 * The post-mortem has an owner. Immutable.
 *
 * @param owner the one owner
 */
public record PostmortemAssigned(Actor owner) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "postmortem.assigned.v1";

    /** Checks that nothing is missing. */
    public PostmortemAssigned {
        Objects.requireNonNull(owner, "owner");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
