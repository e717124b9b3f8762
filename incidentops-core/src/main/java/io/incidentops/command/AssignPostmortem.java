package io.incidentops.command;

import io.incidentops.model.Actor;
import java.util.Objects;

/**
 * Gives the post-mortem its one owner. Immutable.
 *
 * @param owner who
 */
public record AssignPostmortem(Actor owner) implements Command {
    /** Checks that nothing is missing. */
    public AssignPostmortem {
        Objects.requireNonNull(owner, "owner");
    }
}
