package io.incidentops.slo.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Downtime without a gap. Immutable.
 *
 * @param from when it begins
 * @param until when it is over
 * @param causes every outage that it is made of, the first to begin first
 */
public record Stretch(Instant from, Instant until, List<Cause> causes) {
    /** Copies the list. */
    public Stretch {
        causes = List.copyOf(causes);
    }

    /**
     * How long it is.
     *
     * @return the length, exactly
     */
    public Duration length() {
        return Duration.between(from, until);
    }
}
