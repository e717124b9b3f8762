package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.Optional;

/** Somebody on call for a while. Immutable. {@code source} is the id of the layer or override that it comes from. */
record Shift(StandInUser user, Instant start, Instant end, String source) {
    boolean covers(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    boolean touches(Instant since, Instant until) {
        return start.isBefore(until) && end.isAfter(since);
    }

    /** What of it lies in a span, if anything. */
    Optional<Shift> within(Instant since, Instant until) {
        Instant from = start.isBefore(since) ? since : start;
        Instant to = end.isAfter(until) ? until : end;
        return from.isBefore(to) ? Optional.of(new Shift(user, from, to, source)) : Optional.empty();
    }
}
