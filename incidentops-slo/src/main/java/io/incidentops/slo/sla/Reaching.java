package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the next tier is reached if what is down now stays down. */
final class Reaching {
    private Reaching() {}

    static @Nullable Instant at(Sla sla, Span span, Measurement soFar, List<TierDistance> distances) {
        Loss running = running(soFar);
        TierDistance next =
                distances.stream().filter(each -> !each.reached()).findFirst().orElse(null);
        if (running == null || next == null || next.downtime() == null) {
            return null;
        }
        Duration allowed = next.downtime().plus(running.counted());
        Instant at = running.from().plus(length(sla.measure(), allowed));
        Instant reached = at.isBefore(soFar.span().until()) ? soFar.span().until() : at;
        return reached.isBefore(span.until()) ? reached : null;
    }

    /** The line that ends where measuring ended: less than a minute before, where minutes are measured. */
    private static @Nullable Loss running(Measurement soFar) {
        Instant since = soFar.span().until().minus(Duration.ofMinutes(1));
        return Stream.concat(soFar.losses().stream(), soFar.ignored().stream())
                .filter(loss -> loss.requests() == null
                        ? !loss.until().isBefore(soFar.span().until())
                        : loss.until().isAfter(since))
                .findFirst()
                .orElse(null);
    }

    /** How long the running outage may become as a whole before the tier is reached. */
    private static Duration length(Measure measure, Duration allowed) {
        Duration minuteAfter = Duration.ofMinutes(allowed.toMinutes() + 1);
        if (measure instanceof Measure.DowntimePeriods periods) {
            Duration least = Duration.ofMinutes(periods.minConsecutiveMinutes());
            return minuteAfter.compareTo(least) < 0 ? least : minuteAfter;
        }
        PartialMinutes partial =
                measure instanceof Measure.MinutesDown minutes ? minutes.partial() : PartialMinutes.EXACT;
        return switch (partial) {
            case EXACT -> allowed;
            case TOUCHED -> Duration.ofMinutes(allowed.toMinutes());
            case DROPPED, WHOLE -> minuteAfter;
        };
    }
}
