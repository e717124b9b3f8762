package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note of an incident. Immutable.
 *
 * @param id its id
 * @param content the words
 * @param by who wrote it, or null
 * @param at when, or null
 */
public record Note(
        String id,
        String content,
        @Nullable Reference by,
        @Nullable Instant at) {
    /** Checks that nothing is missing. */
    public Note {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(content, "content");
    }

    static Note read(Fields fields) {
        return new Note(
                fields.words("id"), fields.words("content"), fields.reference("user"), fields.time("created_at"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
