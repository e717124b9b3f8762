package io.incidentops.slo.report;

import io.incidentops.IncidentOps;
import io.incidentops.model.Actor;
import io.incidentops.model.ImpactInterval;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Visibility;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.report.Affected.Stretch;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the incidents of an objective that a reader may know of. Drills are none, and a restricted one does not exist for whoever it
 * isn't shared with, nor for a reader who is not named.
 */
record IncidentReader(IncidentOps ops, @Nullable Actor reader) {
    /** Impact may be recorded late, and may last. */
    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private static final int PAGE = 1_000;

    List<Affected> find(Slo slo, Span period, Instant now) {
        Instant from = period.from().minus(LOOK_BACK);
        Instant until = now.plus(Duration.ofDays(1));
        Set<IncidentId> found = new LinkedHashSet<>();
        add(Search.ALL.services(Set.of(slo.service())).declaredBetween(from, until), found);
        add(Search.OPEN.services(Set.of(slo.service())), found);
        for (Urgency urgency : Urgency.values()) {
            add(Search.ALL.alarmKey(slo.alarmKey(urgency)).declaredBetween(from, until), found);
        }
        return Merged.folded(found.stream()
                .flatMap(id -> ops.store().load(id).stream())
                .filter(state -> mayKnow(state.visibility()))
                .map(state -> affected(state, slo, period, now))
                .filter(affected -> !affected.times().isEmpty())
                .toList());
    }

    private Affected affected(IncidentState state, Slo slo, Span period, Instant now) {
        List<ImpactInterval> intervals = state.impact().intervals();
        if (intervals.isEmpty()) {
            IncidentOps reading = reader == null ? ops : ops.as(reader);
            List<Stretch> open = OpenTimes.of(
                    state, () -> reading.incident(state.id()).history().events());
            return Affected.of(state, false, open, period, now);
        }
        List<Stretch> stretches = intervals.stream()
                .filter(each -> each.services().isEmpty() || each.services().contains(slo.service()))
                .map(each -> new Stretch(each.began(), each.ended()))
                .toList();
        return Affected.of(state, true, stretches, period, now);
    }

    private boolean mayKnow(Visibility visibility) {
        return !visibility.drill() && (!visibility.restricted() || (reader != null && visibility.visibleTo(reader)));
    }

    private void add(Search search, Set<IncidentId> found) {
        Search next = search.limit(PAGE);
        while (next != null) {
            SearchResult page = ops.store().search(next);
            page.incidents().forEach(each -> found.add(each.id()));
            Long below = page.next();
            next = below == null ? null : next.below(below);
        }
    }

    /** Whether the alert of another objective opened it, perhaps of the same service. */
    static boolean ofAnother(IncidentState state, Slo slo) {
        String key = state.subject().alarmKey();
        return key != null && key.startsWith("slo/") && !opened(state, slo);
    }

    static boolean opened(IncidentState state, Slo slo) {
        String key = state.subject().alarmKey();
        return slo.alarmKey(Urgency.PAGE).equals(key)
                || slo.alarmKey(Urgency.TICKET).equals(key);
    }
}
