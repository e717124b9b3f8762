package io.incidentops.slo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;

/**
 * An exact fraction in lowest terms, so that nothing is rounded before it is shown. Immutable.
 *
 * @param numerator above the line, possibly negative
 * @param denominator below the line, 1 or more
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    /** Nothing. */
    public static final Rational ZERO = of(0);

    /** All of it. */
    public static final Rational ONE = of(1);

    private static final long NANOS = 1_000_000_000L;

    /** How many digits a written number has at most: 1e999999999 is short, and fills any memory. */
    private static final int DIGITS = 1_000;

    /** @throws ArithmeticException where the denominator is 0 */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction has no denominator of 0, but was " + numerator + "/0");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /**
     * A whole number.
     *
     * @param whole the number
     * @return the fraction
     */
    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * A fraction.
     *
     * @param numerator above the line
     * @param denominator below the line
     * @return the fraction
     * @throws ArithmeticException where the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A decimal number or a fraction as people write it.
     *
     * @param text such as {@code 14.4} or {@code 14/15}
     * @return the fraction
     * @throws IllegalArgumentException where it is neither
     */
    public static Rational of(String text) {
        Objects.requireNonNull(text, "text");
        try {
            int line = text.indexOf('/');
            return line < 0
                    ? of(new BigDecimal(text))
                    : new Rational(new BigInteger(text.substring(0, line)), new BigInteger(text.substring(line + 1)));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "a number is a decimal or a fraction, such as 14.4 or 14/15, but was '" + text + "'");
        }
    }

    /**
     * A decimal number.
     *
     * @param decimal the number
     * @return the fraction
     * @throws IllegalArgumentException where it has more than a thousand digits before or after the point
     */
    public static Rational of(BigDecimal decimal) {
        if (Math.abs((long) decimal.scale()) > DIGITS) {
            throw new IllegalArgumentException(
                    "a number has at most " + DIGITS + " digits before or after the point, but was " + decimal);
        }
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Rational(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /**
     * The seconds of a duration.
     *
     * @param duration a duration of less than 292 years
     * @return its seconds, exactly
     */
    public static Rational seconds(Duration duration) {
        return of(duration.toNanos(), NANOS);
    }

    /**
     * The sum.
     *
     * @param other what to add
     * @return this and the other
     */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The difference.
     *
     * @param other what to take away
     * @return this without the other
     */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /**
     * The product.
     *
     * @param other by what to multiply
     * @return this times the other
     */
    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @param other by what to divide
     * @return this by the other
     * @throws ArithmeticException where the other is 0
     */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Its sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Rounded, half up, to be shown.
     *
     * @param places how many decimal places
     * @return the decimal number
     */
    public BigDecimal rounded(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    /**
     * Nearly the same, for graphs; decisions are made with the fraction.
     *
     * @return the number, rounded to 18 places
     */
    public double toDouble() {
        return rounded(18).doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Such as {@code 72/5}, or {@code 3} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
