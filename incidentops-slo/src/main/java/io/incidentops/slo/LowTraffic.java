package io.incidentops.slo;

import java.util.Objects;

/**
 * What keeps a single failure among few requests from waking people. Immutable.
 *
 * @param minTotal how many events a long window has at least, 0 for any
 * @param minBad how many of them are bad at least, 0 for any
 * @param bound how sure it has to be
 */
public record LowTraffic(long minTotal, long minBad, Bound bound) {
    /** No rule: every ratio counts as it is. */
    public static final LowTraffic ANY = new LowTraffic(0, 0, Bound.RATIO);

    /** Against which figure the threshold is held. */
    public enum Bound {
        /** The ratio of bad events itself. */
        RATIO,
        /** The one-sided lower bound of Clopper and Pearson at 95 %, exact: 1 of 10 is no proof of 1.44 %, 2 of 10 are. */
        CLOPPER_PEARSON,
        /** The one-sided lower bound of Wilson's score at 95 %, looser: 1 of 10 is over 1.44 %. */
        WILSON
    }

    /** @throws IllegalArgumentException where a number is negative */
    public LowTraffic {
        Objects.requireNonNull(bound, "bound");
        if (minTotal < 0 || minBad < 0) {
            throw new IllegalArgumentException("lowTraffic: at least 0 events, but was " + minTotal + " in all, "
                    + minBad + " bad: use 0 where any number will do");
        }
    }

    /**
     * Whether events say enough to call their ratio too high.
     *
     * @param counts the events
     * @param threshold the ratio of bad ones that is just not too high, such as 0.0144
     * @return whether there are enough of them, and the bound is strictly above the threshold
     */
    public boolean proves(Counts counts, Rational threshold) {
        return counts.total() >= minTotal && counts.bad() >= minBad && LowerBound.isAbove(bound, counts, threshold);
    }
}
