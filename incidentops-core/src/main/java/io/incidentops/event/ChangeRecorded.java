package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something was deployed, switched or configured. Immutable.
 *
 * @param text the text
 * @param link an address that belongs to it, or null
 */
public record ChangeRecorded(String text, @Nullable String link) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "change.recorded.v1";

    /** Checks that nothing is missing. */
    public ChangeRecorded {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new ChangeRecorded(Text.REDACTED, null);
    }
}
