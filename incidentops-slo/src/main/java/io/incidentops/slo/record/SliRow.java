package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import java.util.Objects;

/**
 * What one node counted in one slot. It only grows. Immutable.
 *
 * @param counts the events
 * @param observed which minutes of the slot were observed from begin to end: bit 0 for the first one
 */
public record SliRow(Counts counts, long observed) {
    /** Checks that nothing is missing. */
    public SliRow {
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * What is known from both.
     *
     * @param other the same row, as it was seen earlier, later or elsewhere
     * @return the greater of each number, and the minutes of both
     */
    public SliRow merge(SliRow other) {
        Counts most =
                new Counts(Math.max(counts.good(), other.counts.good()), Math.max(counts.bad(), other.counts.bad()));
        return new SliRow(most, observed | other.observed);
    }
}
