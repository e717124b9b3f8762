package io.incidentops.slo.sla;

import io.incidentops.slo.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns uptime into money. */
final class Charges {
    private Charges() {}

    static CreditDue due(Sla sla, Uptime uptime, @Nullable Money fee, Span span) {
        CreditTier tier = sla.credits().reached(uptime).orElse(null);
        List<String> rules = new ArrayList<>();
        if (sla.credits().uptimeDecimals() != null) {
            rules.add(
                    "uptime is rounded to " + sla.credits().uptimeDecimals() + " decimal places before it is compared");
        }
        Money amount = fee == null ? null : amount(sla, tier, fee, span, rules);
        return new CreditDue(uptime, tier, amount, rules);
    }

    private static Money amount(Sla sla, @Nullable CreditTier tier, Money fee, Span span, List<String> rules) {
        if (tier == null) {
            return new Money(BigDecimal.ZERO, fee.currency()).rounded(RoundingMode.UNNECESSARY);
        }
        Money full = fee.times(part(tier.credit(), sla.period(), span));
        return minimum(sla, capped(sla, full, fee, rules), rules);
    }

    private static Fraction part(Credit credit, Period period, Span span) {
        if (credit instanceof Credit.Percent percent) {
            return Fraction.of(percent.percent()).dividedBy(Fraction.of(100, 1));
        }
        ZoneId zone = Span.zone(period);
        long days = ChronoUnit.DAYS.between(
                span.from().atZone(zone).toLocalDate(),
                span.until().atZone(zone).toLocalDate());
        return Fraction.of(((Credit.Days) credit).days(), Math.max(1, days));
    }

    private static Money capped(Sla sla, Money full, Money fee, List<String> rules) {
        CreditRules credits = sla.credits();
        Money cap = fee.times(Fraction.of(credits.capPercent()).dividedBy(Fraction.of(100, 1)));
        String which = Wording.number(credits.capPercent()) + " % of the fee";
        if (credits.cap() != null && credits.cap().compareTo(cap) < 0) {
            cap = credits.cap();
            which = cap.toString();
        }
        if (full.compareTo(cap) > 0) {
            rules.add("capped at " + which);
        }
        Money due = full.min(cap);
        Money rounded = due.rounded(credits.rounding());
        return rounded.compareTo(cap) > 0 ? due.rounded(RoundingMode.DOWN) : rounded;
    }

    private static Money minimum(Sla sla, Money due, List<String> rules) {
        Money minimum = sla.credits().minimum();
        if (minimum == null || due.compareTo(minimum) >= 0) {
            return due;
        }
        rules.add("credits of less than " + minimum + " are not issued");
        return new Money(BigDecimal.ZERO, due.currency()).rounded(RoundingMode.UNNECESSARY);
    }
}
