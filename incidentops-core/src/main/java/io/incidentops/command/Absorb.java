package io.incidentops.command;

import io.incidentops.model.IncidentId;
import java.util.Objects;

/**
 * Tells an incident that another was merged into it. The engine's own. Immutable.
 *
 * @param other the incident that ended
 * @param number the number that people know it by
 */
public record Absorb(IncidentId other, long number) implements Command {
    /** Checks that nothing is missing. */
    public Absorb {
        Objects.requireNonNull(other, "other");
    }
}
