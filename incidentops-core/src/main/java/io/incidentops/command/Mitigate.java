package io.incidentops.command;

import java.util.Objects;

/**
 * Says that customers are no longer affected. Immutable.
 *
 * @param how what ended the impact
 */
public record Mitigate(String how) implements Command {
    /** Checks that nothing is missing. */
    public Mitigate {
        Objects.requireNonNull(how, "how");
    }
}
