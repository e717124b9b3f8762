package io.incidentops.slo.source;

import java.util.Set;
import java.util.stream.Collectors;

/** Which two sums a source knows; the third one follows. */
public enum Sums {
    /** What was good, and what was bad. */
    GOOD_AND_BAD(Side.GOOD, Side.BAD),

    /** All, and what of it was bad: the rest was good. */
    TOTAL_AND_BAD(Side.TOTAL, Side.BAD),

    /** All, and what of it was good: the rest was bad. */
    TOTAL_AND_GOOD(Side.TOTAL, Side.GOOD);

    private final Side first;
    private final Side second;

    Sums(Side first, Side second) {
        this.first = first;
        this.second = second;
    }

    boolean has(Side side) {
        return side == first || side == second;
    }

    /** Those that sides make. */
    static Sums of(Set<Side> sides) {
        for (Sums sums : values()) {
            if (sides.size() == 2 && sides.stream().allMatch(sums::has)) {
                return sums;
            }
        }
        throw new IllegalStateException("a source needs two of good, bad and total, the third one follows; but there "
                + (sides.isEmpty()
                        ? "is none of them"
                        : "is " + sides.stream().map(Side::word).sorted().collect(Collectors.joining(" and "))));
    }
}
