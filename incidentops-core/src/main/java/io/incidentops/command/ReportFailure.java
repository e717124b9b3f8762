package io.incidentops.command;

import java.util.Objects;

/**
 * Tells that something could not be delivered. The engine's own. Immutable.
 *
 * @param effect the delivery's id
 * @param type what sort of delivery
 * @param target for whom
 * @param reason why
 */
public record ReportFailure(String effect, String type, String target, String reason) implements Command {
    /** Checks that nothing is missing. */
    public ReportFailure {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
    }
}
