package io.incidentops.command;

import io.incidentops.model.Audience;
import java.util.Objects;

/**
 * Tells everyone how things stand, and begins the next interval of the cadence. Immutable.
 *
 * @param text the update
 * @param audience for whom it is meant
 */
public record PostUpdate(String text, Audience audience) implements Command {
    /** Checks that nothing is missing. */
    public PostUpdate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(audience, "audience");
    }
}
