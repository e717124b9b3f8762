package io.incidentops.slo.sla;

import java.math.BigDecimal;
import java.util.List;

/** Tiers that a contract could mean. */
final class TierChecks {
    private TierChecks() {}

    static void check(List<CreditTier> tiers) {
        for (int i = 1; i < tiers.size(); i++) {
            CreditTier above = tiers.get(i - 1);
            CreditTier tier = tiers.get(i);
            if (tier.below().compareTo(above.below()) >= 0) {
                throw new IllegalArgumentException("tiers: each limit is lower than the one before, but " + tier.below()
                        + " follows " + above.below() + ": add them from the highest limit to the lowest");
            }
            if (!tier.credit().getClass().equals(above.credit().getClass())) {
                throw new IllegalArgumentException("tiers: all give per cent or all give days, but " + tier.credit()
                        + " follows " + above.credit() + ": write them in one unit");
            }
            if (size(tier).compareTo(size(above)) < 0) {
                throw new IllegalArgumentException("tiers: a longer outage never pays less, but " + tier + " follows "
                        + above + ": correct the credits");
            }
        }
    }

    private static BigDecimal size(CreditTier tier) {
        return tier.credit() instanceof Credit.Percent percent
                ? percent.percent()
                : BigDecimal.valueOf(((Credit.Days) tier.credit()).days());
    }
}
