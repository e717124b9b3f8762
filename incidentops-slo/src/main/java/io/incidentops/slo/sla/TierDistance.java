package io.incidentops.slo.sla;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a tier is away. Immutable.
 *
 * @param tier the tier
 * @param reached whether it is reached whatever happens in the rest of the period; for a contract that counts
 *     requests, whether it is reached now
 * @param downtime how much more downtime there may be in the period, zero where the tier is reached or the next moment
 *     down reaches it; null where requests are counted
 * @param requests how many more requests may fail on end, or null where time is counted
 */
public record TierDistance(
        CreditTier tier,
        boolean reached,
        @Nullable Duration downtime,
        @Nullable Long requests) {
    /** Checks that nothing is missing. */
    public TierDistance {
        Objects.requireNonNull(tier, "tier");
    }

    /**
     * In words.
     *
     * @return such as {@code eleven minutes until the 10 % tier}
     */
    public String words() {
        String name = "the " + tier.credit() + " tier (below " + tier.below() + ")";
        if (reached) {
            return name + " is reached";
        }
        String left = requests != null
                ? Wording.count(requests, "more failed request")
                : Wording.left(downtime == null ? Duration.ZERO : downtime);
        return left + " until " + name;
    }
}
