package io.incidentops.command;

import java.util.Objects;

/**
 * Says that no post-mortem will be written. Immutable.
 *
 * @param reason why
 */
public record WaivePostmortem(String reason) implements Command {
    /** Checks that nothing is missing. */
    public WaivePostmortem {
        Objects.requireNonNull(reason, "reason");
    }
}
