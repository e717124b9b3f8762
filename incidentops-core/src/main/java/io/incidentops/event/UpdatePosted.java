package io.incidentops.event;

import io.incidentops.model.Audience;
import java.util.Objects;

/**
 * Everyone was told how things stand. Immutable.
 *
 * @param text the update
 * @param audience for whom it is meant
 */
public record UpdatePosted(String text, Audience audience) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "update.posted.v1";

    /** Checks that nothing is missing. */
    public UpdatePosted {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(audience, "audience");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
