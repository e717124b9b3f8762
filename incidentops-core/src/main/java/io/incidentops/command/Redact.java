package io.incidentops.command;

import java.util.Objects;

/**
 * Erases the text of an earlier event everywhere, and keeps who, when and why. Immutable.
 *
 * @param target the number of the event
 * @param reason why; without the text itself
 */
public record Redact(long target, String reason) implements Command {
    /** Checks that nothing is missing. */
    public Redact {
        Objects.requireNonNull(reason, "reason");
    }
}
