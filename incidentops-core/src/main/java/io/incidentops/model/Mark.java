package io.incidentops.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a fact comes from: the event that set it. Immutable.
 *
 * @param version the event's number within its incident
 * @param at when it happened
 * @param by who did it
 */
public record Mark(long version, Instant at, Actor by) {
    /** Checks that nothing is missing. */
    public Mark {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }

    /**
     * This mark after an amendment of its event.
     *
     * @param amendment the amendment
     * @return a corrected mark, or this one where the amendment is of another event
     */
    public Mark amended(Amendment amendment) {
        if (amendment.target() != version || (amendment.at() == null && amendment.by() == null)) {
            return this;
        }
        return new Mark(
                version, amendment.at() == null ? at : amendment.at(), amendment.by() == null ? by : amendment.by());
    }
}
