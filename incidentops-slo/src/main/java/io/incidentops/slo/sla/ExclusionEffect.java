package io.incidentops.slo.sla;

import java.time.Duration;
import java.util.Objects;

/**
 * What an exclusion does to a period. Immutable.
 *
 * @param exclusion the exclusion
 * @param accepted whether the contract accepts it; maintenance that was announced too late is not
 * @param excused how much downtime does not count because of it; what an earlier one excused is not counted twice,
 *     and zero where requests are counted instead of time
 * @param byTheHour whether its requests are told apart by the hour alone, so that only the whole hours in it are excused
 */
public record ExclusionEffect(Exclusion exclusion, boolean accepted, Duration excused, boolean byTheHour) {
    /** Checks that nothing is missing. */
    public ExclusionEffect {
        Objects.requireNonNull(exclusion, "exclusion");
        Objects.requireNonNull(excused, "excused");
    }

    ExclusionEffect byTheHour(boolean rough) {
        return new ExclusionEffect(exclusion, accepted, excused, rough);
    }

    Intervals time() {
        return Excluded.time(exclusion);
    }
}
