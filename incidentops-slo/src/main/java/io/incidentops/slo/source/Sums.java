package io.incidentops.slo.source;

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
}
