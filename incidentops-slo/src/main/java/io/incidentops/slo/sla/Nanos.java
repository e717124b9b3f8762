package io.incidentops.slo.sla;

import java.time.Instant;

/** Moments as nanoseconds since 1970, in which intervals are counted. */
final class Nanos {
    static final long MINUTE = 60_000_000_000L;
    static final long HOUR = 60 * MINUTE;

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    private Nanos() {}

    static long of(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "a moment of an SLA is from 1970 to 2200, but was " + at + ": check where it comes from");
        }
        return at.getEpochSecond() * SECOND + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
