package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and by which way.
 *
 * @param user the person, null where it was none
 * @param service the service by whose integration or rules it happened, null for a person
 * @param channel the way, as log entries name it
 * @param client the monitoring tool that an event names, possibly empty
 */
record Agent(@Nullable StandInUser user, @Nullable StandInService service, String channel, String client) {
    private static final String TIMEOUT = "timeout";

    /** A person in PagerDuty's own app. */
    static Agent clicking(StandInUser user) {
        return new Agent(user, null, "website", "");
    }

    /** A person for whom a program called the REST API. */
    static Agent calling(StandInUser user) {
        return new Agent(user, null, "api", "");
    }

    /** A tool that sent an event. */
    static Agent event(StandInService service, String client) {
        return new Agent(null, service, "events_api_v2", client);
    }

    /** Nobody: time went by. */
    static Agent time(StandInService service) {
        return new Agent(null, service, TIMEOUT, "");
    }

    /** As webhooks name it, or null. */
    @Nullable ObjectNode told() {
        if (user != null) {
            return Refs.user(user);
        }
        return service == null || channel.equals(TIMEOUT) ? null : Refs.integration(service);
    }

    @Nullable ObjectNode toldClient() {
        return client.isEmpty() ? null : Json.object().put("name", client);
    }

    /** As log entries and statuses name it. */
    @Nullable ObjectNode logged() {
        if (user != null) {
            return Refs.user(user);
        }
        return service == null ? null : Refs.service(service);
    }
}
