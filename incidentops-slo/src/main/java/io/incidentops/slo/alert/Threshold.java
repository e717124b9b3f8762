package io.incidentops.slo.alert;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Rational;
import java.math.BigInteger;

/** A ratio of bad events that is just not over, compared without division and without rounding. Immutable. */
final class Threshold {
    private final Rational ratio;
    private final boolean small;
    private final long numerator;
    private final long denominator;

    Threshold(Rational ratio) {
        this.ratio = ratio;
        this.small =
                ratio.numerator().bitLength() < Long.SIZE && ratio.denominator().bitLength() < Long.SIZE;
        this.numerator = ratio.numerator().longValue();
        this.denominator = ratio.denominator().longValue();
    }

    Rational ratio() {
        return ratio;
    }

    boolean isOver(Counts counts) {
        return isOver(counts.bad(), counts.total());
    }

    /** Whether bad / total is strictly greater; nothing is not. */
    boolean isOver(long bad, long total) {
        if (!small) {
            return BigInteger.valueOf(bad)
                            .multiply(ratio.denominator())
                            .compareTo(BigInteger.valueOf(total).multiply(ratio.numerator()))
                    > 0;
        }
        int high = Long.compare(Math.multiplyHigh(bad, denominator), Math.multiplyHigh(total, numerator));
        return high == 0 ? Long.compareUnsigned(bad * denominator, total * numerator) > 0 : high > 0;
    }
}
