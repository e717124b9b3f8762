package io.incidentops.slo.report;

import io.incidentops.model.IncidentState;
import io.incidentops.slo.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an incident affected the customers of an objective's service.
 *
 * @param state the incident
 * @param impact whether that was recorded; else it is the time in which the incident was open
 * @param times the times within the period, in any order, none of them empty
 * @param lasts whether the last of them goes on
 */
record Affected(IncidentState state, boolean impact, List<Span> times, boolean lasts) {
    /**
     * A stretch of time.
     *
     * @param began when it began
     * @param ended when it ended, or null while it lasts
     */
    record Stretch(Instant began, @Nullable Instant ended) {
        /** What of it lies in the period so far. A correction may have moved an end before its beginning. */
        private Stream<Span> within(Span period, Instant now) {
            Instant from = began.isBefore(period.from()) ? period.from() : began;
            Instant end = ended == null || ended.isAfter(now) ? now : ended;
            Instant until = end.isAfter(period.until()) ? period.until() : end;
            return from.isBefore(until) ? Stream.of(new Span(from, until)) : Stream.empty();
        }
    }

    static Affected of(IncidentState state, boolean impact, List<Stretch> stretches, Span period, Instant now) {
        return new Affected(
                state,
                impact,
                stretches.stream().flatMap(each -> each.within(period, now)).toList(),
                stretches.stream().anyMatch(each -> each.ended() == null));
    }

    /** With the times of one that was merged into it. */
    Affected with(Affected merged) {
        List<Span> all = new ArrayList<>(times);
        all.addAll(merged.times);
        return new Affected(state, impact && merged.impact, List.copyOf(all), lasts || merged.lasts);
    }

    Instant began() {
        return times.stream().map(Span::from).min(Instant::compareTo).orElseThrow();
    }

    @Nullable Instant ended() {
        return lasts
                ? null
                : times.stream().map(Span::until).max(Instant::compareTo).orElseThrow();
    }
}
