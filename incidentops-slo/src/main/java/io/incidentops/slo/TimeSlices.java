package io.incidentops.slo;

import java.time.Duration;
import java.util.Objects;

/**
 * How time is sliced and judged. Immutable.
 *
 * @param length how long a slice is: a whole number of minutes that divides a day
 * @param target which part of a slice's events has to be good for the slice to be
 * @param noTraffic what a slice without events is
 */
public record TimeSlices(Duration length, Target target, NoTraffic noTraffic) {
    private static final long DAY = 24 * 60;

    /** @throws IllegalArgumentException where the length is no whole number of minutes that divides a day */
    public TimeSlices {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(noTraffic, "noTraffic");
        check(length);
    }

    static void check(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1 || DAY % minutes != 0 || !length.equals(Duration.ofMinutes(minutes))) {
            throw new IllegalArgumentException(
                    "slice length: a slice is a whole number of minutes that divides a day, but was " + length
                            + ": use PT1M or PT5M");
        }
    }

    /**
     * Slices in which nothing happened are neither good nor bad.
     *
     * @param length how long a slice is
     * @param target which part of its events has to be good
     */
    public TimeSlices(Duration length, Target target) {
        this(length, target, NoTraffic.IGNORE);
    }

    /**
     * Whether a slice is good.
     *
     * @param counts the events in it, at least one
     * @return whether the part of good ones is at least the target
     */
    public boolean isGood(Counts counts) {
        return !BurnRate.of(counts, target).isOver(Rational.ONE);
    }
}
