package io.incidentops.event;

import java.util.Objects;

/**
 * Somebody observed something. Immutable.
 *
 * @param text the text
 */
public record NoteAdded(String text) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "note.added.v1";

    /** Checks that nothing is missing. */
    public NoteAdded {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
