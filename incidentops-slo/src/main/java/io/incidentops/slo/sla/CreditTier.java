package io.incidentops.slo.sla;

import io.incidentops.slo.Target;
import java.util.Objects;

/**
 * What is given back where uptime falls below a limit. Only the lowest tier that was reached applies; tiers are not
 * added up. Immutable.
 *
 * @param below the limit; exactly the limit does not reach the tier
 * @param credit what is given back
 */
public record CreditTier(Target below, Credit credit) {
    /** Checks that nothing is missing. */
    public CreditTier {
        Objects.requireNonNull(below, "below");
        Objects.requireNonNull(credit, "credit");
    }

    /** Such as {@code below 99.9 %: 10 %}. */
    @Override
    public String toString() {
        return "below " + below + ": " + credit;
    }
}
