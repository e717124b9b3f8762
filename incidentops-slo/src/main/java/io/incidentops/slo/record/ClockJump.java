package io.incidentops.slo.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The time did not run evenly. Immutable.
 *
 * @param kind what happened
 * @param from until when the time ran evenly
 * @param to which time the wall clock showed then
 */
public record ClockJump(Kind kind, Instant from, Instant to) {
    /** What can happen. */
    public enum Kind {
        /** The wall clock was put forward, or the machine was suspended: the time between counts as not observed. */
        FORWARD,
        /** The wall clock was put back: slots go on by the nano clock, until the wall clock has caught up. */
        BACKWARD,
        /** For more than a minute nobody called {@link SliRegistry#tick()}: that time counts as not observed. */
        PAUSE
    }

    /** Checks that nothing is missing. */
    public ClockJump {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * By how much.
     *
     * @return from one time to the other, negative where the clock was put back
     */
    public Duration by() {
        return Duration.between(from, to);
    }
}
