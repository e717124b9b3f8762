package io.incidentops.command;

import io.incidentops.model.IncidentId;
import io.incidentops.model.Relation;
import java.util.Objects;

/**
 * Says that another incident has something to do with this one. Immutable.
 *
 * @param relation how they relate
 * @param other the other incident
 * @param number the number that people know it by
 */
public record Link(Relation relation, IncidentId other, long number) implements Command {
    /** Checks that nothing is missing. */
    public Link {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(other, "other");
    }
}
