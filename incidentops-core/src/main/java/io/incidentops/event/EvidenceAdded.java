package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody added what proves a statement. Immutable.
 *
 * @param text the text
 * @param link an address that belongs to it, or null
 */
public record EvidenceAdded(String text, @Nullable String link) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "evidence.added.v1";

    /** Checks that nothing is missing. */
    public EvidenceAdded {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new EvidenceAdded(Text.REDACTED, null);
    }
}
