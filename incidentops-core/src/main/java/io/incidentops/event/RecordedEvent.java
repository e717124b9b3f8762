package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Mark;
import io.incidentops.model.Source;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the record. Immutable.
 *
 * @param incident the incident
 * @param version its number within the incident, from 1, without gaps
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded, which never runs backwards within an incident
 * @param actor who did it
 * @param source where the command came from
 * @param event what happened
 * @param unknown fields that this release does not know, as a JSON object that survives being read and written, or null
 */
public record RecordedEvent(
        IncidentId incident,
        long version,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Source source,
        IncidentEvent event,
        @Nullable String unknown) {
    /** Checks that nothing is missing. */
    public RecordedEvent {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(event, "event");
    }

    /**
     * Names this event.
     *
     * @return the reference
     */
    public EventRef ref() {
        return new EventRef(incident, version);
    }

    /**
     * What a fact that this event sets carries.
     *
     * @return number, time and author
     */
    public Mark mark() {
        return new Mark(version, occurredAt, actor);
    }

    /**
     * This event without anything that somebody wrote, nor fields that this release does not know.
     *
     * @return the redacted event
     */
    public RecordedEvent redacted() {
        return new RecordedEvent(incident, version, occurredAt, recordedAt, actor, source, event.redacted(), null);
    }

    /**
     * This event as it really was.
     *
     * @param occurredAt when it really happened
     * @param actor who really did it
     * @param event what really happened
     * @return the effective event
     */
    public RecordedEvent corrected(Instant occurredAt, Actor actor, IncidentEvent event) {
        return new RecordedEvent(incident, version, occurredAt, recordedAt, actor, source, event, unknown);
    }
}
