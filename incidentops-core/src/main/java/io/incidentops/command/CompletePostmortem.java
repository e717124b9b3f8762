package io.incidentops.command;

import java.util.Objects;

/**
 * Says that the post-mortem was published. Immutable.
 *
 * @param link where it is
 */
public record CompletePostmortem(String link) implements Command {
    /** Checks that nothing is missing. */
    public CompletePostmortem {
        Objects.requireNonNull(link, "link");
    }
}
