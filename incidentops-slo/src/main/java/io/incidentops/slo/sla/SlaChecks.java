package io.incidentops.slo.sla;

import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definitions that a contract could mean. */
final class SlaChecks {
    private SlaChecks() {}

    static void check(String name, Target commitment, CreditRules credits) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: say how people call it, such as Checkout API");
        }
        if (!credits.tiers().isEmpty() && credits.tiers().get(0).below().compareTo(commitment) > 0) {
            throw new IllegalArgumentException("tiers: none pays while the commitment of " + commitment
                    + " is kept, but the first one is below "
                    + credits.tiers().get(0).below() + ": lower it or raise the commitment");
        }
    }

    static void durations(Duration notice, @Nullable Duration freeHoursAbove) {
        if (notice.isNegative()) {
            throw new IllegalArgumentException("maintenanceNotice: zero or more, but was " + notice);
        }
        if (freeHoursAbove != null
                && (freeHoursAbove.isNegative() || freeHoursAbove.compareTo(Duration.ofHours(1)) >= 0)) {
            throw new IllegalArgumentException("freeHoursAbove: from zero to less than an hour, but was "
                    + freeHoursAbove + ": it is the downtime within one hour of the clock");
        }
    }

    static List<String> warnings(Sla sla) {
        List<String> warnings = new ArrayList<>();
        Target objective = sla.objective();
        if (objective != null && sla.commitment().compareTo(objective) >= 0) {
            warnings.add("commitment: " + sla.commitment() + " is promised but the objective is " + objective
                    + ": aim higher than is promised, so that there is time to act before an outage costs money");
        }
        List<CreditTier> tiers = sla.credits().tiers();
        if (tiers.isEmpty()) {
            warnings.add("tiers: there are none, so a broken promise costs nothing: add what the contract says");
        } else if (tiers.get(0).below().compareTo(sla.commitment()) < 0) {
            warnings.add("tiers: uptime from " + tiers.get(0).below() + " to " + sla.commitment()
                    + " breaks the promise without a credit: check the contract");
        }
        return List.copyOf(warnings);
    }
}
