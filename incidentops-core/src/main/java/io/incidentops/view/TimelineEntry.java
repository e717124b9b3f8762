package io.incidentops.view;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.EventRef;
import io.incidentops.phrases.EventPhrases;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event on the timeline, as it really was. Immutable.
 *
 * @param ref the event, by whose number it can be corrected
 * @param kind the event's stable name on the wire
 * @param at when it happened
 * @param recordedAt when it was recorded
 * @param actor who did it
 * @param text what happened, in one line that follows the author's name
 * @param link the address that belongs to it, or null
 * @param flags what a reader should know of it
 * @param retraction why it was retracted, or null where it stands
 */
public record TimelineEntry(
        EventRef ref,
        String kind,
        Instant at,
        Instant recordedAt,
        Actor actor,
        String text,
        @Nullable String link,
        Set<Flag> flags,
        @Nullable String retraction) {

    /** What a reader should know of an entry. */
    public enum Flag {
        /** Its time, text or authorship was corrected. */
        CORRECTED,
        /** It should not have been written. */
        RETRACTED,
        /** Its text was erased. */
        REDACTED,
        /** It was recorded a minute or more after it happened. */
        RECORDED_LATE
    }

    private static final Duration LATE = Duration.ofMinutes(1);

    /** Copies the set. */
    public TimelineEntry {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(text, "text");
        flags = Set.copyOf(flags);
    }

    static TimelineEntry of(Effective effective, Labels labels) {
        RecordedEvent event = effective.event();
        return new TimelineEntry(
                event.ref(),
                event.event().kind(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                EventPhrases.describe(event, labels::label),
                event.event().link(),
                flags(effective),
                effective.retraction());
    }

    private static Set<Flag> flags(Effective effective) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (effective.corrected()) {
            flags.add(Flag.CORRECTED);
        }
        if (effective.retraction() != null) {
            flags.add(Flag.RETRACTED);
        }
        if (effective.redacted()) {
            flags.add(Flag.REDACTED);
        }
        RecordedEvent event = effective.event();
        if (Duration.between(event.occurredAt(), event.recordedAt()).compareTo(LATE) >= 0) {
            flags.add(Flag.RECORDED_LATE);
        }
        return flags;
    }

    /**
     * Whether something is to be known of it.
     *
     * @param flag what
     * @return whether it is so
     */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
