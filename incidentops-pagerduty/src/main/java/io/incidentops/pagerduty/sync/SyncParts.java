package io.incidentops.pagerduty.sync;

import io.incidentops.IncidentOps;
import io.incidentops.model.IncidentState;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.PagerDutyPeople;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import org.jspecify.annotations.Nullable;

/**
 * What telling PagerDuty needs.
 *
 * @param library the library
 * @param api calls PagerDuty, or null where there is no token
 * @param people who is who
 * @param priorities which priority is which severity
 * @param drills whether drills have a service of their own
 */
record SyncParts(
        Library library, @Nullable PagerDutyRest api, PagerDutyPeople people, Priorities priorities, boolean drills) {
    IncidentOps ops() {
        return library.ops();
    }

    /** @throws IllegalStateException where there is no token; then nothing is planned that needs one */
    PagerDutyRest rest() {
        if (api == null) {
            throw new IllegalStateException("telling PagerDuty needs a REST token: PagerDuty.builder().apiToken(...)");
        }
        return api;
    }

    /** How an incident is called at PagerDuty. */
    String title(IncidentState state) {
        return io.incidentops.pagerduty.pager.Titles.of(state.number(), state.title());
    }
}
