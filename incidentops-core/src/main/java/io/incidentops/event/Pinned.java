package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pinned a message to the timeline. Immutable.
 *
 * @param text the text
 * @param link an address that belongs to it, or null
 */
public record Pinned(String text, @Nullable String link) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "message.pinned.v1";

    /** Checks that nothing is missing. */
    public Pinned {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new Pinned(Text.REDACTED, null);
    }
}
