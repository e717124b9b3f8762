package io.incidentops.slo;

import java.time.Duration;
import java.util.Objects;

/**
 * How time is sliced where the mean of the slices' ratios counts, as OpenSLO's RatioTimeslices has it: a slice in which one of ten
 * events is bad loses a tenth of a slice, however many events others have. The ratios are kept in memory: after a restart, slices of
 * more than three days ago have the ratio of their hour. A slice takes 32 bytes in each process: a quarter of minutes 4.2 MB.
 * Immutable.
 *
 * @param length how long a slice is: a whole number of minutes that divides a day
 * @param noTraffic what a slice without events is: a ratio of 1, a ratio of 0, or no part of the mean
 */
public record RatioSlices(Duration length, NoTraffic noTraffic) {
    /** @throws IllegalArgumentException where the length is no whole number of minutes that divides a day */
    public RatioSlices {
        Objects.requireNonNull(noTraffic, "noTraffic");
        TimeSlices.check(length);
    }

    /**
     * Slices in which nothing happened are no part of the mean.
     *
     * @param length how long a slice is
     */
    public RatioSlices(Duration length) {
        this(length, NoTraffic.IGNORE);
    }
}
