package io.incidentops.slo.sla;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** An exact fraction, not reduced. Immutable. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction of(BigDecimal number) {
        return number.scale() > 0
                ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The sum, by halves, so that the numbers grow as little as they can. */
    static Fraction sum(List<Fraction> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? ZERO : parts.get(0);
        }
        int half = parts.size() / 2;
        return sum(parts.subList(0, half)).plus(sum(parts.subList(half, parts.size())));
    }

    Fraction plus(Fraction other) {
        return under.equals(other.under)
                ? new Fraction(over.add(other.over), under)
                : new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction reduced() {
        BigInteger common = over.gcd(under);
        return common.signum() == 0 ? this : new Fraction(over.divide(common), under.divide(common));
    }

    int signum() {
        return over.signum();
    }

    /** Rounded towards the smaller number. */
    BigInteger floor() {
        BigInteger[] both = over.divideAndRemainder(under);
        return both[1].signum() < 0 ? both[0].subtract(BigInteger.ONE) : both[0];
    }

    BigDecimal decimal(int decimals, RoundingMode mode) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
