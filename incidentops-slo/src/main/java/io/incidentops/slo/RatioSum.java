package io.incidentops.slo;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up ratios: exactly, unless so many have a denominator of their own that the sum would have thousands of digits; then each is
 * rounded down to forty decimal places first. Not thread-safe.
 */
final class RatioSum {
    /** How large a common denominator may be. That of all whole numbers up to ten thousand has 14,500 bits. */
    private static final int MOST_BITS = 16_384;

    private static final BigInteger FINE = BigInteger.TEN.pow(40);

    private final Map<Long, BigInteger> over = new HashMap<>();

    void add(long bad, long total) {
        if (bad > 0) {
            over.merge(total, BigInteger.valueOf(bad), BigInteger::add);
        }
    }

    Rational sum() {
        BigInteger common = BigInteger.ONE;
        for (long total : over.keySet()) {
            BigInteger under = BigInteger.valueOf(total);
            common = common.multiply(under.divide(common.gcd(under)));
            if (common.bitLength() > MOST_BITS) {
                return sum(FINE);
            }
        }
        return sum(common);
    }

    private Rational sum(BigInteger denominator) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Long, BigInteger> each : over.entrySet()) {
            sum = sum.add(each.getValue().multiply(denominator).divide(BigInteger.valueOf(each.getKey())));
        }
        return new Rational(sum, denominator);
    }
}
