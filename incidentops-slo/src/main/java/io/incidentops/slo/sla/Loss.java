package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: a time in which something was lost, and what it rests on. Immutable.
 *
 * @param from when it begins
 * @param until when it is over
 * @param counted how much of it counts as downtime, rounded down to a nanosecond; zero where it does not count, or
 *     where requests are counted instead of time
 * @param requests the measured requests, or slices of time as their windows count them, or null where times were recorded
 * @param causes the incidents or measurements behind it
 * @param note why it counts in part or not at all; empty where it counts as it is
 */
public record Loss(
        Instant from,
        Instant until,
        Duration counted,
        @Nullable Counts requests,
        List<Cause> causes,
        String note) {
    /** Copies the list. */
    public Loss {
        causes = List.copyOf(causes);
    }

    static Loss of(Stretch stretch, Duration counted, String note) {
        return new Loss(stretch.from(), stretch.until(), counted, null, stretch.causes(), note);
    }

    static Loss measured(Span span, Duration counted, Seen seen, String note) {
        return new Loss(span.from(), span.until(), counted, seen.counts(), List.of(Cause.measured(seen.words())), note);
    }
}
