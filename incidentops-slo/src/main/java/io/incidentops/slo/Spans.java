package io.incidentops.slo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as exact fractions of seconds. */
final class Spans {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Spans() {}

    /** Rounded down to a nanosecond; what no duration can hold is the longest. */
    static Duration of(Rational seconds) {
        BigInteger nanos = new BigDecimal(seconds.numerator().multiply(NANOS))
                .divide(new BigDecimal(seconds.denominator()), 0, RoundingMode.FLOOR)
                .toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return parts[0].compareTo(MOST) > 0
                ? Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)
                : Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
