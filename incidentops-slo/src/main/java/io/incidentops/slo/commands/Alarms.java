package io.incidentops.slo.commands;

import io.incidentops.IncidentOps;
import io.incidentops.port.Line;
import io.incidentops.port.Times;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.alert.Firing;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What fires, with its incident as far as whoever asks may know of it.
 *
 * @param ops the library, with whoever asks acting
 * @param firing what fires
 */
record Alarms(IncidentOps ops, List<Firing> firing) {
    Optional<Firing> of(Slo slo) {
        return firing.stream()
                .filter(each -> each.slo().name().equals(slo.name()))
                .findFirst();
    }

    /** For lists: a page first, then a ticket, then what is quiet. */
    int rank(Slo slo) {
        return of(slo).map(each -> each.urgency() == Urgency.PAGE ? 0 : 1).orElse(2);
    }

    /** Such as {@code It pages since 2026-03-02 10:04 UTC (25 min), by rule page-quick: #42 Checkout answers 500}. */
    Optional<Line> line(Slo slo, Instant now) {
        return of(slo).map(each -> Line.of("It " + what(each) + " since " + Times.dayMinute(each.since()) + " UTC ("
                + Times.human(Duration.between(each.since(), now)) + "), by rule " + each.rule()
                + incident(each)
                        .map(overview -> ": #" + overview.number() + " " + overview.title())
                        .orElse("")));
    }

    /** Such as {@code pages (#42)}. */
    Optional<String> shortly(Slo slo) {
        return of(slo).map(each -> what(each)
                + incident(each)
                        .map(overview -> " (#" + overview.number() + ")")
                        .orElse(""));
    }

    private static String what(Firing firing) {
        return firing.urgency() == Urgency.PAGE ? "pages" : "has a ticket";
    }

    private Optional<IncidentOverview> incident(Firing firing) {
        // Only the open one: where that is restricted, an older one is not to be taken for it.
        return ops
                .search(Search.OPEN
                        .alarmKey(firing.slo().alarmKey(firing.urgency()))
                        .limit(1))
                .incidents()
                .stream()
                .findFirst();
    }
}
