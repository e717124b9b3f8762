package io.incidentops.slo.openslo;

import io.incidentops.slo.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads targets, which OpenSLO has as ratios or in per cent. */
final class TargetReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TargetReader() {}

    static @Nullable Target target(Fields objective) {
        @Nullable Value ratio = objective.get("target");
        @Nullable Value percent = objective.get("targetPercent");
        if (ratio != null && percent != null) {
            objective.error("targetPercent", "exactly one of target and targetPercent is given: take one out");
            return null;
        }
        if (ratio == null && percent == null) {
            objective.error("target", "is missing: write target: 0.999 or targetPercent: 99.9");
            return null;
        }
        return ratio == null ? percent(percent) : ratio(ratio);
    }

    private static @Nullable Target ratio(Value value) {
        @Nullable BigDecimal number = value.decimal();
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.ONE) == 0) {
            value.error("OpenSLO has targets below 1 alone, so 100 % cannot be said: write 0.9999 or the like");
            return null;
        }
        if (number.compareTo(BigDecimal.ONE) > 0) {
            value.error("a ratio is below 1, but was " + plain(number)
                    + (number.compareTo(HUNDRED) < 0
                            ? ": did you mean targetPercent: " + plain(number) + "?"
                            : ": write 0.999 or the like"));
            return null;
        }
        return exact(value, number);
    }

    private static @Nullable Target percent(@Nullable Value value) {
        @Nullable BigDecimal number = value == null ? null : value.decimal();
        if (value == null || number == null) {
            return null;
        }
        if (number.compareTo(HUNDRED) >= 0) {
            value.error(
                    "OpenSLO has targets below 100 % alone, but was " + plain(number) + ": write 99.99 or the like");
            return null;
        }
        if (number.compareTo(BigDecimal.ONE) <= 0) {
            value.error("a target in per cent is above 1, but was " + plain(number)
                    + (number.signum() > 0 ? ": did you mean target: " + plain(number) + "?" : ""));
            return null;
        }
        return exact(value, number.movePointLeft(2));
    }

    /** The part of a slice that has to be good, which may be all of it. */
    static @Nullable Target slice(Value value) {
        @Nullable BigDecimal number = value.decimal();
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.ONE) > 0) {
            value.error("a ratio is 1 at most, but was " + plain(number) + ": write "
                    + (number.compareTo(HUNDRED) <= 0 ? plain(number.movePointLeft(2)) : "0.95 or the like"));
            return null;
        }
        return exact(value, number);
    }

    private static @Nullable Target exact(Value value, BigDecimal ratio) {
        try {
            return Target.ratio(plain(ratio));
        } catch (IllegalArgumentException refused) {
            value.error(String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
