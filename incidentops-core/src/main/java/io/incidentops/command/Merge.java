package io.incidentops.command;

import io.incidentops.model.IncidentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets another incident carry on in the place of this one. Immutable.
 *
 * @param into the incident that carries on
 * @param number the number that people know it by
 * @param reason why, or null
 */
public record Merge(IncidentId into, long number, @Nullable String reason) implements Command {
    /** Checks that nothing is missing. */
    public Merge {
        Objects.requireNonNull(into, "into");
    }
}
