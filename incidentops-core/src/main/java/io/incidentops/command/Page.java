package io.incidentops.command;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import java.util.Objects;

/**
 * Pages somebody. Immutable.
 *
 * @param target who
 * @param reason why
 * @param urgency how urgently
 */
public record Page(PageTarget target, String reason, Urgency urgency) implements Command {
    /** Checks that nothing is missing. */
    public Page {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(urgency, "urgency");
    }
}
