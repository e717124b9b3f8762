package io.incidentops.slo;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Which part of the events has to be good, exactly. Immutable.
 *
 * @param parts the good ones among 1,000,000,000
 */
public record Target(long parts) implements Comparable<Target> {
    /** Of so many events the parts are. */
    public static final long WHOLE = 1_000_000_000L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException where it is none of the parts, or more than all */
    public Target {
        if (parts <= 0 || parts > WHOLE) {
            throw new IllegalArgumentException(
                    "a target is above 0 and at most 100 %, but was " + parts + " of " + WHOLE);
        }
    }

    /**
     * A target in per cent.
     *
     * @param percent such as {@code 99.9}, with at most seven decimal places
     * @return the target
     * @throws IllegalArgumentException where it is no such number, or is 1 or less, which is a ratio by mistake
     */
    public static Target percent(String percent) {
        BigDecimal number = number(percent);
        if (number.compareTo(BigDecimal.ONE) <= 0 || number.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a target in per cent is above 1 and at most 100, but was " + percent
                    + ": write 99.9, or Target.ratio(\"0.999\")");
        }
        return of(number.movePointRight(7), percent);
    }

    /**
     * A target as a ratio.
     *
     * @param ratio such as {@code 0.999}, with at most nine decimal places
     * @return the target
     * @throws IllegalArgumentException where it is no such number, or above 1, which is per cent by mistake
     */
    public static Target ratio(String ratio) {
        BigDecimal number = number(ratio);
        if (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a target as a ratio is above 0 and at most 1, but was " + ratio
                    + ": write 0.999, or Target.percent(\"99.9\")");
        }
        return of(number.movePointRight(9), ratio);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(Objects.requireNonNull(text, "target"));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a target is a decimal number, such as 99.9, but was '" + text + "'");
        }
    }

    private static Target of(BigDecimal parts, String text) {
        try {
            return new Target(parts.longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a target is exact to one in 1,000,000,000, but was " + text);
        }
    }

    /**
     * How many may be bad.
     *
     * @return the bad ones among {@link #WHOLE}, 0 for a target of 100 %
     */
    public long budgetParts() {
        return WHOLE - parts;
    }

    @Override
    public int compareTo(Target other) {
        return Long.compare(parts, other.parts);
    }

    /** In per cent, such as {@code 99.9 %}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(parts, 7).stripTrailingZeros().toPlainString() + " %";
    }
}
