package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns uptime into money. */
final class Charges {
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final Sla sla;
    private final Span span;
    private final List<String> rules = new ArrayList<>();

    private Charges(Sla sla, Span span) {
        this.sla = sla;
        this.span = span;
    }

    static CreditDue due(Sla sla, Uptime uptime, @Nullable Money fee, Span span) {
        CreditTier tier = sla.credits().reached(uptime).orElse(null);
        Charges charges = new Charges(sla, span);
        if (sla.credits().uptimeDecimals() != null) {
            charges.rules.add("uptime is rounded to "
                    + Wording.count(sla.credits().uptimeDecimals(), "decimal place") + " before it is compared");
        }
        Money amount = fee == null ? null : charges.amount(tier, fee);
        return new CreditDue(uptime, tier, amount, charges.rules);
    }

    private Money amount(@Nullable CreditTier tier, Money fee) {
        return tier == null ? nothing(fee) : minimum(capped(fee.times(part(tier.credit())), fee));
    }

    private static Money nothing(Money fee) {
        return new Money(BigDecimal.ZERO, fee.currency()).rounded(RoundingMode.UNNECESSARY);
    }

    private Fraction part(Credit credit) {
        if (credit instanceof Credit.Percent percent) {
            return Fraction.of(percent.percent()).dividedBy(HUNDRED);
        }
        ZoneId zone = sla.period().zone();
        long days = ChronoUnit.DAYS.between(
                span.from().atZone(zone).toLocalDate(),
                span.until().atZone(zone).toLocalDate());
        return Fraction.of(((Credit.Days) credit).days(), Math.max(1, days));
    }

    private Money capped(Money full, Money fee) {
        CreditRules credits = sla.credits();
        Money cap = fee.times(Fraction.of(credits.capPercent()).dividedBy(HUNDRED));
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

    private Money minimum(Money due) {
        Money minimum = sla.credits().minimum();
        if (minimum == null || due.compareTo(minimum) >= 0) {
            return due;
        }
        rules.add("credits of less than " + minimum + " are not issued");
        return nothing(due);
    }
}
