package io.incidentops.rules;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Source;
import io.incidentops.policy.Catalogue;
import io.incidentops.policy.PromiseRule;
import io.incidentops.policy.ResponsePolicy;
import java.time.Instant;
import java.util.List;

/**
 * All that a decision may know beside state and command. Data only.
 *
 * @param incident the incident
 * @param number the number of a new incident, 0 for one that exists
 * @param now the time by the engine's clock
 * @param occurredAt when it happened, as the caller says
 * @param actor who does it
 * @param source where the command came from
 * @param policy the policy
 * @param paging whether there is a pager
 * @param pagerEscalates whether the pager escalates by itself
 * @param earlier the events that an amendment may touch: the one named, and those that amend it; none otherwise
 */
public record Context(
        IncidentId incident,
        long number,
        Instant now,
        Instant occurredAt,
        Actor actor,
        Source source,
        ResponsePolicy policy,
        boolean paging,
        boolean pagerEscalates,
        List<RecordedEvent> earlier) {

    Catalogue catalogue() {
        return policy.catalogue();
    }

    PromiseRule.Moment moment() {
        return new PromiseRule.Moment(now, policy, paging, pagerEscalates);
    }
}
