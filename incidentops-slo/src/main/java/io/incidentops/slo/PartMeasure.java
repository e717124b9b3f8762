package io.incidentops.slo;

import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

/**
 * What a part of a composite measured. Treat the bit set as immutable.
 *
 * @param good how many events or slices were good
 * @param total how many there were in all, 0 where there is no data
 * @param badSlices which slices of time were bad, empty where they are not known
 * @param slices how many slices there are, 0 where they are not known
 */
public record PartMeasure(Rational good, Rational total, BitSet badSlices, int slices) {
    /** Checks that nothing is missing. */
    public PartMeasure {
        Objects.requireNonNull(good, "good");
        Objects.requireNonNull(total, "total");
        badSlices = (BitSet) badSlices.clone();
    }

    /**
     * Events.
     *
     * @param counts the events
     * @return the measure, without slices
     */
    public static PartMeasure of(Counts counts) {
        return new PartMeasure(Rational.of(counts.good()), Rational.of(counts.total()), new BitSet(), 0);
    }

    /**
     * A ratio alone.
     *
     * @param ratio which part was good
     * @return the measure, as of one event
     */
    public static PartMeasure of(Rational ratio) {
        return new PartMeasure(ratio, Rational.ONE, new BitSet(), 0);
    }

    /**
     * Slices of time.
     *
     * @param bad which were bad, from 0
     * @param slices how many there are
     * @return the measure
     */
    public static PartMeasure of(BitSet bad, int slices) {
        return new PartMeasure(Rational.of(slices - (long) bad.cardinality()), Rational.of(slices), bad, slices);
    }

    /**
     * Which part was good.
     *
     * @return the ratio, nothing where there is no data
     */
    public Optional<Rational> ratio() {
        return total.signum() == 0 ? Optional.empty() : Optional.of(good.dividedBy(total));
    }
}
