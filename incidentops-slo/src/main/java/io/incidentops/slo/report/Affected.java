package io.incidentops.slo.report;

import io.incidentops.model.ImpactInterval;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.Mark;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an incident affected the customers of an objective's service.
 *
 * @param state the incident
 * @param impact whether that was recorded; else it is taken from its declaration to its resolution
 * @param times the times, in any order, none of them empty
 * @param lasts whether the last of them goes on
 */
record Affected(IncidentState state, boolean impact, List<Span> times, boolean lasts) {
    static Affected of(IncidentState state, Slo slo, Span period, Instant now) {
        List<ImpactInterval> intervals = state.impact().intervals().stream()
                .filter(each ->
                        each.services().isEmpty() || !Collections.disjoint(each.services(), List.of(slo.service())))
                .toList();
        if (state.impact().intervals().isEmpty()) {
            Instant ended = ended(state.lifecycle());
            Span time = within(period, state.lifecycle().declared().at(), ended, now);
            return new Affected(state, false, time == null ? List.of() : List.of(time), ended == null);
        }
        List<Span> times = intervals.stream()
                .flatMap(each -> Stream.ofNullable(within(period, each.began(), each.ended(), now)))
                .toList();
        return new Affected(state, true, times, intervals.stream().anyMatch(each -> each.ended() == null));
    }

    private static @Nullable Instant ended(Lifecycle lifecycle) {
        Mark mark = lifecycle.resolved() == null ? lifecycle.closed() : lifecycle.resolved();
        return mark == null ? null : mark.at();
    }

    /** What of it lies in the period so far. A correction may have moved an end before its beginning. */
    private static @Nullable Span within(Span period, Instant began, @Nullable Instant ended, Instant now) {
        Instant from = began.isBefore(period.from()) ? period.from() : began;
        Instant end = ended == null || ended.isAfter(now) ? now : ended;
        Instant until = end.isAfter(period.until()) ? period.until() : end;
        return from.isBefore(until) ? new Span(from, until) : null;
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
