package io.incidentops.slo.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sums as they were at one time, each since the start of whoever counts. Sums are taken to whole events, rounded down, as
 * they are: a counter that grows by halves loses nothing over time.
 *
 * <p>Where a sum has several counters, such as one for each process, they are told one by one ({@link #of}): when one of them
 * goes away or begins again, the others do not look as if they had. Immutable.
 */
public final class Reading {
    private final Sums sums;
    private final Map<Series, Long> values;
    private final List<String> doubts;

    private Reading(Builder builder) {
        this.sums = builder.sums;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(builder.values));
        this.doubts = List.copyOf(builder.doubts);
    }

    /**
     * Sums of what was good and what was bad.
     *
     * @param good what was good, 0 or more
     * @param bad what was bad, 0 or more
     * @return the reading
     * @throws IllegalArgumentException where a number is not from 0 to 2^53
     */
    public static Reading goodAndBad(double good, double bad) {
        return of(Sums.GOOD_AND_BAD).good("", good).bad("", bad).build();
    }

    /**
     * Sums of all, and of what of it was bad. Read all first: what is bad may be ahead of it, which is set right by the next
     * reading.
     *
     * @param total all, 0 or more
     * @param bad what was bad, 0 or more
     * @return the reading
     * @throws IllegalArgumentException where a number is not from 0 to 2^53
     */
    public static Reading totalAndBad(double total, double bad) {
        return of(Sums.TOTAL_AND_BAD).total("", total).bad("", bad).build();
    }

    /**
     * Sums of all, and of what of it was good. Read all first: what is good may be ahead of it, which is set right by the
     * next reading; where it is behind, what is missing counts as bad.
     *
     * @param total all, 0 or more
     * @param good what was good, 0 or more
     * @return the reading
     * @throws IllegalArgumentException where a number is not from 0 to 2^53
     */
    public static Reading totalAndGood(double total, double good) {
        return of(Sums.TOTAL_AND_GOOD).total("", total).good("", good).build();
    }

    /**
     * A reading of several counters.
     *
     * @param sums which sums there are
     * @return the builder
     */
    public static Builder of(Sums sums) {
        return new Builder(sums);
    }

    Sums sums() {
        return sums;
    }

    Map<Series, Long> values() {
        return values;
    }

    List<String> doubts() {
        return doubts;
    }

    /** A reading to be built: counters by name. Not thread-safe. */
    public static final class Builder {
        private final Sums sums;
        private final Map<Series, Long> values = new LinkedHashMap<>();
        private final List<String> doubts = new ArrayList<>();

        private Builder(Sums sums) {
            this.sums = Objects.requireNonNull(sums, "sums");
        }

        /**
         * A counter of what was good.
         *
         * @param key tells it apart from the others, such as its labels; the same in each reading
         * @param sum its sum, 0 or more
         * @return this
         * @throws IllegalArgumentException where the sum is not from 0 to 2^53, where the key came before, or where the
         *     reading has no such sums
         */
        public Builder good(String key, double sum) {
            return add(Side.GOOD, key, sum);
        }

        /**
         * A counter of what was bad.
         *
         * @param key tells it apart from the others, such as its labels; the same in each reading
         * @param sum its sum, 0 or more
         * @return this
         * @throws IllegalArgumentException as {@link #good} does
         */
        public Builder bad(String key, double sum) {
            return add(Side.BAD, key, sum);
        }

        /**
         * A counter of all.
         *
         * @param key tells it apart from the others, such as its labels; the same in each reading
         * @param sum its sum, 0 or more
         * @return this
         * @throws IllegalArgumentException as {@link #good} does
         */
        public Builder total(String key, double sum) {
            return add(Side.TOTAL, key, sum);
        }

        /**
         * Says what may be wrong with the reading, which counts all the same.
         *
         * @param text a short sentence, the same while it is the same doubt; seen at {@link Sampling#problem}
         * @return this
         */
        public Builder doubt(String text) {
            if (!doubts.contains(text)) {
                doubts.add(text);
            }
            return this;
        }

        /** Above 2^53 a double cannot tell one more event. */
        static boolean isSum(double value) {
            return value >= 0 && value <= 1L << 53;
        }

        Builder add(Side side, String key, double sum) {
            if (!sums.has(side)) {
                throw new IllegalArgumentException("a reading of " + sums + " has no sum of what is " + side.word());
            }
            if (!isSum(sum)) {
                throw new IllegalArgumentException(
                        "a sum is a number from 0 to 2^53, but the one of " + (side.word() + " " + key).strip() + " is "
                                + sum + ": give what was counted since the start, which only grows");
            }
            if (values.putIfAbsent(new Series(side, key), (long) Math.floor(sum)) != null) {
                throw new IllegalArgumentException("there are two counters of " + side.word() + " named " + key
                        + ": give each the labels that tell them apart");
            }
            return this;
        }

        /**
         * The reading.
         *
         * @return the reading
         */
        public Reading build() {
            return new Reading(this);
        }
    }
}
