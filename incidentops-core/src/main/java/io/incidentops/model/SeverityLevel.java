package io.incidentops.model;

import java.util.Objects;

/**
 * A severity with what replay needs of its definition at the time, so that it never depends on today's catalogue.
 * Immutable.
 *
 * @param severity the key
 * @param rank how bad it is: 1 is the worst
 * @param major whether it makes the incident a major one
 */
public record SeverityLevel(Severity severity, int rank, boolean major) {
    /** Checks that nothing is missing. */
    public SeverityLevel {
        Objects.requireNonNull(severity, "severity");
    }

    /**
     * Whether this is worse than another level.
     *
     * @param other the other level
     * @return whether the rank is lower
     */
    public boolean worseThan(SeverityLevel other) {
        return rank < other.rank;
    }
}
