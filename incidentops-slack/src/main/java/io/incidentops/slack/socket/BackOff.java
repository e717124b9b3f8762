package io.incidentops.slack.socket;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to wait before a connection is opened again: nothing after one that lasted, else doubling from one second to
 * one minute, with half of it left to chance, so that many programs do not come back at the same moment.
 */
final class BackOff {
    /** After how many failures the longest wait is reached. */
    static final int LONGEST = 7;

    private static final long FIRST_MILLIS = 1_000;
    private static final long LAST_MILLIS = 60_000;

    private final LongSupplier random;

    BackOff(LongSupplier random) {
        this.random = random;
    }

    Duration after(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        long full = Math.min(LAST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, 20));
        return Duration.ofMillis(full / 2 + Math.floorMod(random.getAsLong(), full / 2 + 1));
    }
}
