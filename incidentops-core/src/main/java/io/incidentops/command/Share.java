package io.incidentops.command;

import io.incidentops.model.Actor;
import java.util.List;

/**
 * Shares a restricted incident. Immutable.
 *
 * @param with with whom
 */
public record Share(List<Actor> with) implements Command {
    /** Checks that nothing is missing. */
    public Share {
        with = List.copyOf(with);
    }
}
