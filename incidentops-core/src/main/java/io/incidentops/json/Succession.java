package io.incidentops.json;

import io.incidentops.event.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Whether events follow one another as they must: one incident, versions without gaps, time of record never back. */
final class Succession {
    private @Nullable RecordedEvent last;

    /** Takes the next event, and says what is wrong with it, or null. */
    @Nullable String problem(RecordedEvent next) {
        String problem = last == null ? first(next) : following(last, next);
        last = next;
        return problem;
    }

    private static @Nullable String first(RecordedEvent next) {
        return next.version() == 1 ? null : "version is " + next.version() + ", but the first event must have 1";
    }

    private static @Nullable String following(RecordedEvent last, RecordedEvent next) {
        if (!next.incident().equals(last.incident())) {
            return "incident is " + next.incident() + ", but all events must be of " + last.incident();
        }
        if (next.version() != last.version() + 1) {
            return "version is " + next.version() + ", but " + (last.version() + 1) + " must follow " + last.version();
        }
        if (next.recordedAt().isBefore(last.recordedAt())) {
            return "recordedAt is " + next.recordedAt() + ", but the event before was recorded at " + last.recordedAt();
        }
        return null;
    }
}
