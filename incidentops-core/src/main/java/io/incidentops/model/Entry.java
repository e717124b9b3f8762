package io.incidentops.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written down. Immutable.
 *
 * @param kind what sort of thing
 * @param text the text
 * @param link an address that belongs to it, or null
 * @param mark the event that holds it
 */
public record Entry(EntryKind kind, String text, @Nullable String link, Mark mark) {
    /** Checks that nothing is missing. */
    public Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(mark, "mark");
    }

    Entry amended(Amendment amendment) {
        if (amendment.target() != mark.version()) {
            return this;
        }
        String changed = amendment.text() == null ? text : amendment.text();
        return new Entry(kind, changed, Text.REDACTED.equals(amendment.text()) ? null : link, mark.amended(amendment));
    }
}
