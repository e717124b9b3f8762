package io.incidentops.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A promise went by unkept, or a planned deadline came. Immutable.
 *
 * @param name the promise's name
 * @param due when it was due
 * @param late how late the engine noticed, zero where it was on time
 * @param count how often this promise went by, from 1
 */
public record DeadlinePassed(String name, Instant due, Duration late, int count) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "deadline.passed.v1";

    /** Checks that nothing is missing. */
    public DeadlinePassed {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(late, "late");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
