package io.incidentops.slo.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit and how it was found. Immutable.
 *
 * @param uptime the exact uptime
 * @param tier the tier that applies, or null where none is reached
 * @param amount the money, or null where no fee is known
 * @param rules caps and other rules that changed the amount, in words; possibly none
 */
public record CreditDue(
        Uptime uptime, @Nullable CreditTier tier, @Nullable Money amount, List<String> rules) {
    /** Copies the list. */
    public CreditDue {
        rules = List.copyOf(rules);
    }

    /** Such as {@code 10 %, USD 12.50}. */
    @Override
    public String toString() {
        if (tier == null) {
            return "none";
        }
        return tier.credit() + (amount == null ? "" : ", " + amount);
    }
}
