package io.incidentops.slo.sla;

import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.List;

/** How far each tier is away. */
final class Distances {
    private Distances() {}

    /**
     * @param lost what is lost so far
     * @param whole of what in the whole period
     * @param unit how long one of them lasts in nanoseconds: 1, or an interval's length; 0 for requests
     */
    static List<TierDistance> of(Sla sla, Fraction lost, Fraction whole, long unit) {
        return sla.credits().tiers().stream()
                .map(tier -> unit == 0 ? requests(tier, lost, whole) : time(tier, lost, whole, unit))
                .toList();
    }

    private static TierDistance time(CreditTier tier, Fraction lost, Fraction whole, long unit) {
        Fraction allowed = whole.times(Fraction.of(tier.below().budgetParts(), Target.WHOLE));
        Fraction left = allowed.minus(lost);
        long nanos = left.signum() <= 0
                ? 0
                : left.times(Fraction.of(unit, 1)).floor().longValueExact();
        return new TierDistance(tier, left.signum() < 0, Duration.ofNanos(nanos), null);
    }

    /** So many more that all fail: good / (total + more) is not yet below the limit. */
    private static TierDistance requests(CreditTier tier, Fraction lost, Fraction whole) {
        Fraction good = whole.minus(lost);
        Fraction left =
                good.dividedBy(Fraction.of(tier.below().parts(), Target.WHOLE)).minus(whole);
        return new TierDistance(
                tier, left.signum() < 0, null, Math.max(0, left.floor().longValueExact()));
    }
}
