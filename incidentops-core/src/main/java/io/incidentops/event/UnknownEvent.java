package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a kind that this release does not know. It is kept as it came, and shown by its text. Immutable.
 *
 * @param kind its kind on the wire
 * @param text its text, or null
 * @param json its data as it came, a JSON object
 */
public record UnknownEvent(String kind, @Nullable String text, String json) implements IncidentEvent {
    /** Checks that nothing is missing. */
    public UnknownEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(json, "json");
    }

    @Override
    public IncidentEvent redacted() {
        return new UnknownEvent(kind, text == null ? null : Text.REDACTED, "{}");
    }
}
