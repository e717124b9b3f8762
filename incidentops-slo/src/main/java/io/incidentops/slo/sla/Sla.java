package io.incidentops.slo.sla;

import io.incidentops.slo.Period;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a contract promises a customer, and what it costs where it is not kept. Immutable.
 *
 * @param name how people call it
 * @param commitment the promised uptime
 * @param objective what the team aims at, or null where it has no objective of its own
 * @param period the billing periods
 * @param measure how uptime is measured
 * @param credits what is given back
 * @param excludedTime what becomes of excluded time
 * @param maintenanceNotice how early maintenance must be announced to be excluded; zero for no such rule
 * @param freeHoursAbove an hour of the clock with more downtime on end than this is not charged, or null where the
 *     contract has no such rule
 * @param claim until when the credit must be asked for
 * @param notes what else the contract says, for the statement
 */
public record Sla(
        String name,
        Target commitment,
        @Nullable Target objective,
        Period period,
        Measure measure,
        CreditRules credits,
        ExcludedTime excludedTime,
        Duration maintenanceNotice,
        @Nullable Duration freeHoursAbove,
        ClaimWindow claim,
        List<String> notes) {
    /** @throws IllegalArgumentException where a part contradicts another one; the message names it and the remedy */
    public Sla {
        notes = List.copyOf(notes);
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(measure, "measure");
        SlaChecks.check(name, commitment, credits);
        SlaChecks.durations(maintenanceNotice, freeHoursAbove);
    }

    /**
     * A new definition: calendar months in UTC, time down to the nanosecond, excluded time counts as up, no claim
     * needed, no tiers.
     *
     * @param name how people call it
     * @param commitment the promised uptime
     * @return a builder
     */
    public static SlaBuilder builder(String name, Target commitment) {
        return new SlaBuilder(name, commitment);
    }

    /**
     * What is allowed but unwise.
     *
     * @return warnings for people, such as that the promise leaves no space below the objective; possibly none
     */
    public List<String> warnings() {
        return SlaChecks.warnings(this);
    }

    /** Name and promise. */
    @Override
    public String toString() {
        return name + " (" + commitment + ")";
    }
}
