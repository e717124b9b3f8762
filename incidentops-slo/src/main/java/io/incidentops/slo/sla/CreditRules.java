package io.incidentops.slo.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a credit is found. Immutable.
 *
 * @param tiers the tiers, the first reached first
 * @param capPercent how much of the fee at most, above 0 and at most 100 %
 * @param cap how much money at most, or null for no such cap
 * @param minimum credits of less money are not issued, or null where all are
 * @param rounding how money is rounded to the smallest coin
 * @param uptimeDecimals to how many decimal places of a per cent the contract rounds uptime before it is compared, or
 *     null where it is compared exactly
 * @param uptimeRounding how uptime is rounded then
 */
public record CreditRules(
        List<CreditTier> tiers,
        BigDecimal capPercent,
        @Nullable Money cap,
        @Nullable Money minimum,
        RoundingMode rounding,
        @Nullable Integer uptimeDecimals,
        RoundingMode uptimeRounding) {
    /** No tiers yet, at most the whole fee, halves of a coin rounded up, uptime compared exactly. */
    public static final CreditRules NONE = new CreditRules(
            List.of(), BigDecimal.valueOf(100), null, null, RoundingMode.HALF_UP, null, RoundingMode.HALF_UP);

    /** @throws IllegalArgumentException where the tiers contradict one another, or a cap is out of range */
    public CreditRules {
        tiers = List.copyOf(tiers);
        TierChecks.check(tiers);
        if (capPercent.signum() <= 0 || capPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "capPercent: a cap is above 0 and at most 100 % of the fee, but was " + capPercent);
        }
        if (uptimeDecimals != null && (uptimeDecimals < 0 || uptimeDecimals > 9)) {
            throw new IllegalArgumentException(
                    "uptimeDecimals: from 0 to 9, but was " + uptimeDecimals + ": leave it out to compare exactly");
        }
    }

    /**
     * The uptime that is compared with the tiers.
     *
     * @param uptime the exact one
     * @return the same, or rounded where the contract says so
     */
    public Uptime compared(Uptime uptime) {
        return uptimeDecimals == null ? uptime : uptime.rounded(uptimeDecimals, uptimeRounding);
    }

    /**
     * The tier that an uptime reaches.
     *
     * @param uptime the uptime
     * @return the lowest tier whose limit it is below, or nothing where it is below none
     */
    public Optional<CreditTier> reached(Uptime uptime) {
        Uptime compared = compared(uptime);
        return tiers.stream().filter(tier -> compared.below(tier.below())).reduce((first, second) -> second);
    }
}
