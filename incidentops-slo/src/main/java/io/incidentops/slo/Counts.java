package io.incidentops.slo;

/**
 * Good and bad events. Immutable.
 *
 * @param good how many were good, 0 or more
 * @param bad how many were bad, 0 or more
 */
public record Counts(long good, long bad) {
    /** None. */
    public static final Counts NONE = new Counts(0, 0);

    /** @throws IllegalArgumentException where a number is negative */
    public Counts {
        if (good < 0 || bad < 0) {
            throw new IllegalArgumentException(
                    "events are counted from 0 on, but were " + good + " good, " + bad + " bad");
        }
    }

    /**
     * All of them.
     *
     * @return good and bad together
     */
    public long total() {
        return Math.addExact(good, bad);
    }

    /**
     * These and others.
     *
     * @param other the others
     * @return the sum
     */
    public Counts plus(Counts other) {
        return new Counts(Math.addExact(good, other.good), Math.addExact(bad, other.bad));
    }

    /**
     * These without others that are among them.
     *
     * @param other the others
     * @return the difference
     * @throws IllegalArgumentException where there were fewer
     */
    public Counts minus(Counts other) {
        return new Counts(good - other.good, bad - other.bad);
    }
}
