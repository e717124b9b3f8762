package io.incidentops.slo;

import java.time.Duration;
import java.util.Objects;

/**
 * What was counted in a window, and how much of the window was observed at all. Immutable.
 *
 * @param counts the events
 * @param length how long the window is
 * @param observed how much of it was observed: less than its length where counting began later or was interrupted
 */
public record WindowCounts(Counts counts, Duration length, Duration observed) {
    /** Checks that nothing is missing. */
    public WindowCounts {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(observed, "observed");
    }

    /**
     * Which part of the window was observed.
     *
     * @return from 0 to 1
     */
    public double coverage() {
        return length.isZero() ? 0 : Math.min(1, (double) observed.toNanos() / length.toNanos());
    }
}
