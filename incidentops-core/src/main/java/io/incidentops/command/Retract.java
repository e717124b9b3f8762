package io.incidentops.command;

import java.util.Objects;

/**
 * Takes back an earlier note, decision, pin, link, change, evidence, update, fact or task. Immutable.
 *
 * @param target the number of the event
 * @param reason why
 */
public record Retract(long target, String reason) implements Command {
    /** Checks that nothing is missing. */
    public Retract {
        Objects.requireNonNull(reason, "reason");
    }
}
