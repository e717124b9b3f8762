package io.incidentops.command;

import io.incidentops.model.Actor;
import java.util.List;

/**
 * Restricts an incident to some people. Immutable.
 *
 * @param sharedWith with whom it is shared, beside the one who says so
 */
public record Restrict(List<Actor> sharedWith) implements Command {
    /** Checks that nothing is missing. */
    public Restrict {
        sharedWith = List.copyOf(sharedWith);
    }
}
