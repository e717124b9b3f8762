package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an incident. Immutable.
 *
 * @param id its id
 * @param type such as {@code acknowledge_log_entry}
 * @param summary what happened, in PagerDuty's words
 * @param at when, or null
 * @param agent who or what did it, or null
 * @param incident the incident, or null
 */
public record LogEntry(
        String id,
        String type,
        String summary,
        @Nullable Instant at,
        @Nullable Reference agent,
        @Nullable Reference incident) {
    /** Checks that nothing is missing. */
    public LogEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(summary, "summary");
    }

    static LogEntry read(Fields fields) {
        return new LogEntry(
                fields.words("id"),
                fields.words("type"),
                fields.words("summary"),
                fields.time("created_at"),
                fields.reference("agent"),
                fields.reference("incident"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "LogEntry[" + id + ", " + type + "]";
    }
}
