package io.incidentops.command;

import io.incidentops.model.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets the name inside the phase. Immutable.
 *
 * @param status the status
 * @param reason why, or null
 */
public record ChangeStatus(Status status, @Nullable String reason) implements Command {
    /** Checks that nothing is missing. */
    public ChangeStatus {
        Objects.requireNonNull(status, "status");
    }
}
