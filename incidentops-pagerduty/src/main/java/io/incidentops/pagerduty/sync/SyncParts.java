package io.incidentops.pagerduty.sync;

import io.incidentops.IncidentOps;
import io.incidentops.model.IncidentState;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.PagerDutyPeople;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.sync.Observation.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What telling PagerDuty needs.
 *
 * @param library the library
 * @param api calls PagerDuty, or null where there is no token
 * @param people who is who
 * @param priorities which priority is which severity
 * @param drills whether drills have a service of their own
 * @param breath how long notes wait for more to be said
 */
record SyncParts(
        Library library,
        @Nullable PagerDutyRest api,
        PagerDutyPeople people,
        Priorities priorities,
        boolean drills,
        Duration breath) {
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

    /** PagerDuty answered a change of ours, which is no news when it comes back. */
    void told(PagerDutyIncident changed) {
        Instant at = changed.lastStatusChangeAt();
        if (at != null) {
            Status status = Status.of(changed.status());
            new Seen.Book(ops().store()).own(changed.id(), known -> known.changed(status, at));
        }
    }

    /** PagerDuty took a priority that we set. */
    void prioritised(String theirs, String priority) {
        new Seen.Book(ops().store()).own(theirs, known -> known.prioritised(priority));
    }
}
