package io.incidentops.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to wait before another try: doubling from one second to five minutes, with half of it left to chance. Who knows
 * how long to wait is believed, since a limit that is counted by the second would otherwise cost minutes.
 */
final class BackOff {
    private static final long FIRST_MILLIS = 1_000;
    private static final long LAST_MILLIS = 300_000;

    /** Whoever is to be reached at any hour does not wait long once the outage is over. */
    private static final long URGENT_MILLIS = 30_000;

    private final LongSupplier random;

    BackOff(LongSupplier random) {
        this.random = random;
    }

    Duration after(int attempt, Duration told) {
        return after(attempt, told, LAST_MILLIS);
    }

    Duration urgently(int attempt, Duration told) {
        return after(attempt, told, URGENT_MILLIS);
    }

    private Duration after(int attempt, Duration told, long last) {
        if (told.toMillis() > 0) {
            return told;
        }
        long full = Math.min(last, FIRST_MILLIS << Math.min(attempt - 1, 20));
        long jittered = full / 2 + Math.floorMod(random.getAsLong(), full / 2 + 1);
        return Duration.ofMillis(jittered);
    }
}
