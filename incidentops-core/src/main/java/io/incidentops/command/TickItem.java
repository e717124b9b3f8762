package io.incidentops.command;

import java.util.Objects;

/**
 * Ticks a point of a checklist. Immutable.
 *
 * @param checklist the checklist's name
 * @param item the point's number, from 1
 */
public record TickItem(String checklist, int item) implements Command {
    /** Checks that nothing is missing. */
    public TickItem {
        Objects.requireNonNull(checklist, "checklist");
    }
}
