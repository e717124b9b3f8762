package io.incidentops.command;

import java.util.Objects;

/**
 * Says that trouble is over. Immutable.
 *
 * @param how how it was resolved
 */
public record Resolve(String how) implements Command {
    /** Checks that nothing is missing. */
    public Resolve {
        Objects.requireNonNull(how, "how");
    }
}
