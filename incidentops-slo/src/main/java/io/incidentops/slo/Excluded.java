package io.incidentops.slo;

import java.time.Instant;

/** Which time a promise leaves out. Thread-safe. */
@FunctionalInterface
public interface Excluded {
    /** None. */
    Excluded NEVER = (from, until) -> false;

    /**
     * Whether a slice of time is left out.
     *
     * @param from its beginning
     * @param until its end
     * @return whether any of it is
     */
    boolean touches(Instant from, Instant until);
}
