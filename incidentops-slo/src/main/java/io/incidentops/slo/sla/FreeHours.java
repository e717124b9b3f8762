package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Hours of the clock that are not charged, because too much of them on end was down. */
final class FreeHours {
    private FreeHours() {}

    static int count(Duration above, List<Loss> losses) {
        Set<Long> hours = new TreeSet<>();
        for (Loss loss : losses) {
            long from = Nanos.of(loss.from());
            long until = Nanos.of(loss.until());
            for (long hour = Math.floorDiv(from, Nanos.HOUR); hour * Nanos.HOUR < until; hour++) {
                long down = Math.min(until, (hour + 1) * Nanos.HOUR) - Math.max(from, hour * Nanos.HOUR);
                if (down > above.toNanos()) {
                    hours.add(hour);
                }
            }
        }
        return hours.size();
    }

    static Money worth(Money fee, int hours, Span span, CreditRules rules) {
        Fraction part = Fraction.of(hours, 1)
                .times(Fraction.of(Nanos.HOUR, 1))
                .dividedBy(Fraction.of(span.length().toNanos(), 1));
        return fee.times(part).min(fee).rounded(rules.rounding());
    }
}
