package io.incidentops.command;

import io.incidentops.model.Actor;
import java.time.Duration;
import java.util.Objects;

/**
 * Gives a named person work with a time-box. Immutable.
 *
 * @param to who does it
 * @param text what is to be done
 * @param timebox how long they have
 */
public record Assign(Actor to, String text, Duration timebox) implements Command {
    /** Checks that nothing is missing. */
    public Assign {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(timebox, "timebox");
    }
}
