package io.incidentops.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which customers were affected. Immutable.
 *
 * @param began when trouble began
 * @param ended when it was over for customers, or null while it lasts
 * @param endedBy the number of the event that ended it, 0 while it lasts or where its own event did
 * @param services the services affected, none where that was not said
 * @param fraction which part of the requests or customers was affected, above 0 and up to 1, or null where it is not known
 * @param text the impact in words
 * @param mark the event that recorded it
 */
public record ImpactInterval(
        Instant began,
        @Nullable Instant ended,
        long endedBy,
        Set<String> services,
        @Nullable Double fraction,
        String text,
        Mark mark) {
    /** Copies the set. */
    public ImpactInterval {
        services = Set.copyOf(services);
    }

    /**
     * The interval with an end.
     *
     * @param end the event that ended it
     * @return the ended interval
     */
    public ImpactInterval ended(Mark end) {
        return new ImpactInterval(began, end.at(), end.version(), services, fraction, text, mark);
    }

    ImpactInterval amended(Amendment amendment) {
        if (ended != null && endedBy == amendment.target() && amendment.at() != null) {
            return new ImpactInterval(began, amendment.at(), endedBy, services, fraction, text, mark);
        }
        if (mark.version() != amendment.target()) {
            return this;
        }
        String changed = amendment.text() == null ? text : amendment.text();
        return new ImpactInterval(began, ended, endedBy, services, fraction, changed, mark.amended(amendment));
    }
}
