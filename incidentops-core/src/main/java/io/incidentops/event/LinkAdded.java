package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Objects;

/**
 * Somebody added an address worth keeping. Immutable.
 *
 * @param text what is found there
 * @param link the address
 */
public record LinkAdded(String text, String link) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "link.added.v1";

    /** Checks that nothing is missing. */
    public LinkAdded {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(link, "link");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new LinkAdded(Text.REDACTED, Text.REDACTED);
    }
}
