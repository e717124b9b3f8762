package io.incidentops.command;

import io.incidentops.model.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets the severity. Anyone may raise it or set the first; lowering is the commander's. Immutable.
 *
 * @param severity the severity
 * @param reason why, or null
 */
public record ChangeSeverity(Severity severity, @Nullable String reason) implements Command {
    /** Checks that nothing is missing. */
    public ChangeSeverity {
        Objects.requireNonNull(severity, "severity");
    }
}
