package io.incidentops.command;

import io.incidentops.model.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Introduces somebody who joined. Immutable.
 *
 * @param person who
 * @param team their team, or null
 * @param purpose as what they joined, or null
 */
public record Join(
        Actor person, @Nullable String team, @Nullable String purpose) implements Command {
    /** Checks that nothing is missing. */
    public Join {
        Objects.requireNonNull(person, "person");
    }
}
