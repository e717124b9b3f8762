package io.incidentops.command;

import io.incidentops.model.Actor;
import java.util.Objects;

/**
 * Gives a point of a checklist to somebody. Immutable.
 *
 * @param checklist the checklist's name
 * @param item the point's number, from 1
 * @param to who takes care of it
 */
public record AssignItem(String checklist, int item, Actor to) implements Command {
    /** Checks that nothing is missing. */
    public AssignItem {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(to, "to");
    }
}
