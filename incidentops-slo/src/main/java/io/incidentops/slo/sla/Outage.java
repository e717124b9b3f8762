package io.incidentops.slo.sla;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which customers were without the service, with its cause. Immutable.
 *
 * @param began when it began
 * @param ended when it was over, or null while it lasts
 * @param cause what it rests on
 */
public record Outage(Instant began, @Nullable Instant ended, Cause cause) {
    /** @throws IllegalArgumentException where it ends before it begins */
    public Outage {
        Objects.requireNonNull(began, "began");
        Objects.requireNonNull(cause, "cause");
        if (ended != null && ended.isBefore(began)) {
            throw new IllegalArgumentException(
                    "ended: an outage ends after it begins, " + began + ", but ended " + ended + ": swap the two");
        }
    }
}
