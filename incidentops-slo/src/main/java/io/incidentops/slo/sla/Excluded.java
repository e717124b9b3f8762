package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The exclusions of a period, and what becomes of them. Immutable. */
final class Excluded {
    private final Sla sla;
    private final List<Exclusion> all;
    private final Intervals accepted;
    private final Intervals leftOut;

    Excluded(Sla sla, List<Exclusion> exclusions) {
        this.sla = sla;
        all = exclusions.stream().sorted(Comparator.comparing(Exclusion::from)).toList();
        List<Span> counting = new ArrayList<>();
        List<Span> out = new ArrayList<>();
        for (Exclusion each : all) {
            if (each.counts(sla.maintenanceNotice())) {
                counting.add(span(each));
                if (each.reason() == Exclusion.Reason.NOT_DEPLOYED || sla.excludedTime() == ExcludedTime.LEFT_OUT) {
                    out.add(span(each));
                }
            }
        }
        accepted = Downtime.union(counting);
        leftOut = Downtime.union(out);
    }

    private static Span span(Exclusion exclusion) {
        return new Span(exclusion.from(), exclusion.until());
    }

    static Intervals time(Exclusion exclusion) {
        return Downtime.union(List.of(span(exclusion)));
    }

    Sla sla() {
        return sla;
    }

    Intervals accepted() {
        return accepted;
    }

    Intervals leftOut() {
        return leftOut;
    }

    /** How long the period is without what is left out. */
    Fraction whole(Span span) {
        long from = Nanos.of(span.from());
        long until = Nanos.of(span.until());
        return Fraction.of(until - from - leftOut.length(from, until), 1);
    }

    /** Each one that touches the period, with the downtime that it excuses. */
    List<ExclusionEffect> effects(Span span, Intervals down) {
        List<ExclusionEffect> effects = new ArrayList<>();
        Intervals rest = down.clip(Nanos.of(span.from()), Nanos.of(span.until()));
        for (Exclusion each : all) {
            if (each.until().isAfter(span.from()) && each.from().isBefore(span.until())) {
                boolean counts = each.counts(sla.maintenanceNotice());
                Intervals time = time(each);
                Intervals after = counts ? rest.minus(time) : rest;
                effects.add(new ExclusionEffect(each, counts, Duration.ofNanos(rest.length() - after.length()), false));
                rest = after;
            }
        }
        return List.copyOf(effects);
    }
}
