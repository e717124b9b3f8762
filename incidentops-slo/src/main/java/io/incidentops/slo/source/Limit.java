package io.incidentops.slo.source;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Up to what a measured value is good, itself included. Immutable.
 *
 * @param value the limit: seconds where it is a time, else whatever the counter measures
 * @param time whether it is a time
 */
record Limit(double value, boolean time) {
    static Limit of(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit is longer than nothing, but was " + limit);
        }
        return new Limit(BigDecimal.valueOf(limit.toNanos(), 9).doubleValue(), true);
    }

    static Limit of(double limit) {
        if (Double.isNaN(limit) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("a limit is a number, but was " + limit);
        }
        return new Limit(limit, false);
    }

    /** As text says it. */
    @Override
    public String toString() {
        return time ? number(value) + " s" : number(value);
    }

    static String number(double value) {
        return Double.isInfinite(value)
                ? "+Inf"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
