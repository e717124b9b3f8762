package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.model.IncidentId;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.pagerduty.rest.IncidentQuery;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyNotFoundException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * PagerDuty's incidents as far as somebody may know of them: one that belongs to a restricted incident here is not there for
 * whoever it is not shared with, unless PagerDuty itself gave it to them. Confined to one call.
 */
final class Seen {
    private final Desk desk;
    private final Call call;
    private final PagerDutyRest rest;
    private final @Nullable PagerDutyUser me;

    Seen(Desk desk, Call call, PagerDutyRest rest) {
        this.desk = desk;
        this.call = call;
        this.rest = rest;
        this.me = desk.me(call).orElse(null);
    }

    /** Whoever looks, or null where PagerDuty does not know them. */
    @Nullable PagerDutyUser me() {
        return me;
    }

    Some<PagerDutyIncident> list(IncidentQuery query, int most) {
        var pages = rest.incidents().list(query);
        return Some.of(
                () -> StreamSupport.stream(pages.spliterator(), false)
                        .filter(this::visible)
                        .iterator(),
                most);
    }

    Optional<PagerDutyIncident> find(String which) {
        try {
            return Optional.of(rest.incidents().get(which)).filter(this::visible);
        } catch (PagerDutyNotFoundException e) {
            return Optional.empty();
        }
    }

    PagerDutyIncident get(String which) {
        return find(which)
                .orElseThrow(() ->
                        new Mistake("incident: #" + which + " is not known to PagerDuty; the list is: pd incidents"));
    }

    private boolean visible(PagerDutyIncident incident) {
        IncidentId ours = desk.pagerDuty().incident(incident).orElse(null);
        return ours == null || (me != null && Shown.isOf(incident, me)) || shared(ours);
    }

    private boolean shared(IncidentId ours) {
        try {
            call.ops().incident(ours);
            return true;
        } catch (UnknownIncidentException e) {
            return false;
        }
    }
}
