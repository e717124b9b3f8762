package io.incidentops.slo.report;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Disjoint stretches of time within a period, as wide as what is counted can be read apart. */
final class Spells {
    private static final Duration EXACT = Duration.ofDays(3);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Spells() {}

    /** Those of one or several incidents, so that no event is counted twice. */
    static List<Span> union(List<Span> spans, Slo slo, Instant now) {
        return merged(spans.stream()
                .map(span -> new Span(edge(span.from(), slo, now, false), edge(span.until(), slo, now, true)))
                .toList());
    }

    /** One after another, as exact as they are. */
    static List<Span> merged(List<Span> spans) {
        List<Span> union = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || span.from().isAfter(last.until())) {
                union.add(span);
            } else if (span.until().isAfter(last.until())) {
                union.set(union.size() - 1, new Span(last.from(), span.until()));
            }
        }
        return List.copyOf(union);
    }

    /** As {@link io.incidentops.slo.Windows#between} rounds: to minutes, further back to hours, slices to slices. */
    private static Instant edge(Instant at, Slo slo, Instant now, boolean up) {
        Duration step = slo.sliceLength().orElse(at.isBefore(now.minus(EXACT)) ? HOUR : MINUTE);
        long seconds = step.toSeconds();
        long time = at.getEpochSecond() + (up && at.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.floorDiv(time + (up ? seconds - 1 : 0), seconds) * seconds);
    }

    static Counts counts(Measured measured, List<Span> union) {
        Counts counts = Counts.NONE;
        for (Span span : union) {
            counts = counts.plus(
                    measured.windows().between(span.from(), span.until()).counts());
        }
        return counts;
    }
}
