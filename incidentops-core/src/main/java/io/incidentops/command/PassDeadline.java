package io.incidentops.command;

import java.time.Instant;
import java.util.Objects;

/**
 * Tells that a promise's time has come. The engine's own. Immutable.
 *
 * @param name the promise's name
 * @param due when it was due
 */
public record PassDeadline(String name, Instant due) implements Command {
    /** Checks that nothing is missing. */
    public PassDeadline {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(due, "due");
    }
}
