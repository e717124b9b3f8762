package io.incidentops.command;

import io.incidentops.model.Actor;
import java.util.Objects;

/**
 * Shares a restricted incident no longer with somebody. Immutable.
 *
 * @param with with whom
 */
public record Unshare(Actor with) implements Command {
    /** Checks that nothing is missing. */
    public Unshare {
        Objects.requireNonNull(with, "with");
    }
}
