package io.incidentops.slo;

import io.incidentops.slo.LowTraffic.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How bad a service is at least, with 95 % confidence, after so many events. */
public final class LowerBound {
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal DOUBT = new BigDecimal("0.05");
    private static final Rational Z = Rational.of("1.6448536269514722");
    private static final int HALVINGS = 60;
    private static final double SURE = -3;
    private static final long MANY = 10_000;

    private LowerBound() {}

    /**
     * The lower bound of Clopper and Pearson, one-sided, at 95 %.
     *
     * @param counts the events
     * @return the least ratio of bad ones that is credible, to twelve decimal places
     */
    public static BigDecimal clopperPearson(Counts counts) {
        Rational low = Rational.ZERO;
        Rational high = Rational.ONE;
        for (int i = 0; i < HALVINGS && counts.bad() > 0; i++) {
            Rational middle = low.plus(high).dividedBy(Rational.of(2));
            if (clopperPearsonAbove(counts, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low.rounded(12);
    }

    /**
     * How bad it may be although nothing bad was seen, at 95 %: about 3 / n.
     *
     * @param total how many events there were, 1 or more
     * @return the upper bound of the ratio of bad ones
     */
    public static double unseen(long total) {
        return -Math.expm1(Math.log(DOUBT.doubleValue()) / total);
    }

    static boolean isAbove(Bound bound, Counts counts, Rational threshold) {
        if (counts.total() == 0 || !(ratio(counts).compareTo(threshold) > 0)) {
            return false;
        }
        return switch (bound) {
            case RATIO -> true;
            case CLOPPER_PEARSON -> clopperPearsonAbove(counts, threshold);
            case WILSON -> wilsonAbove(counts, threshold);
        };
    }

    private static Rational ratio(Counts counts) {
        return Rational.of(counts.bad(), counts.total());
    }

    /** Whether that many bad ones are less likely than 5 % where the true ratio is the threshold. */
    private static boolean clopperPearsonAbove(Counts counts, Rational threshold) {
        if (counts.bad() == 0 || ratio(counts).compareTo(threshold) <= 0) {
            return false;
        }
        return threshold.signum() == 0
                || surely(counts, threshold)
                || (counts.bad() <= MANY && tail(counts, threshold).compareTo(DOUBT) < 0);
    }

    /**
     * Chernoff's bound: where it says less than e^-3, which is below 5 %, so is the exact tail. Beyond 10,000 bad events it decides
     * alone, since both then differ by nothing that matters and the exact sum would be long.
     */
    private static boolean surely(Counts counts, Rational threshold) {
        double seen = ratio(counts).toDouble();
        double p = threshold.toDouble();
        double good = seen >= 1 ? 0 : (1 - seen) * Math.log((1 - seen) / (1 - p));
        return -counts.total() * (seen * Math.log(seen / p) + good) < SURE;
    }

    private static BigDecimal tail(Counts counts, Rational threshold) {
        BigDecimal p = new BigDecimal(threshold.numerator()).divide(new BigDecimal(threshold.denominator()), DIGITS);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal odds = p.divide(q, DIGITS);
        BigDecimal term = power(q, counts.total());
        BigDecimal below = term;
        for (long k = 1; k < counts.bad(); k++) {
            term = term.multiply(BigDecimal.valueOf(counts.total() - k + 1), DIGITS)
                    .multiply(odds, DIGITS)
                    .divide(BigDecimal.valueOf(k), DIGITS);
            below = below.add(term, DIGITS);
        }
        return BigDecimal.ONE.subtract(below);
    }

    private static BigDecimal power(BigDecimal base, long exponent) {
        BigDecimal result = BigDecimal.ONE;
        BigDecimal square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result.multiply(square, DIGITS);
            }
            square = square.multiply(square, DIGITS);
        }
        return result;
    }

    /** Whether n (p - t)^2 is above z^2 t (1 - t), which is the score's test without a root. */
    private static boolean wilsonAbove(Counts counts, Rational threshold) {
        Rational over = ratio(counts).minus(threshold);
        Rational spread = Z.times(Z).times(threshold).times(Rational.ONE.minus(threshold));
        return Rational.of(counts.total()).times(over).times(over).compareTo(spread) > 0;
    }
}
