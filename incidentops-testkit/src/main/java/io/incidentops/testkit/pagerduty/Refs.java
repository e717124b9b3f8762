package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records as others name them. */
final class Refs {
    static final String API = "https://api.pagerduty.com/";
    static final String WEB = "https://stand-in.pagerduty.com/";

    private Refs() {}

    static ObjectNode of(String type, String id, String summary, String path) {
        return linked(type, id, summary, path, path);
    }

    static ObjectNode linked(String type, String id, String summary, String path, @Nullable String web) {
        return Json.object()
                .put("id", id)
                .put("type", type)
                .put("summary", summary)
                .put("self", API + path)
                .put("html_url", web == null ? null : WEB + web);
    }

    static ObjectNode user(StandInUser user) {
        return of("user_reference", user.id(), user.name(), "users/" + user.id());
    }

    static ObjectNode team(StandInTeam team) {
        return of("team_reference", team.id(), team.name(), "teams/" + team.id());
    }

    static ObjectNode policy(StandInPolicy policy) {
        return of("escalation_policy_reference", policy.id(), policy.name(), "escalation_policies/" + policy.id());
    }

    static ObjectNode service(StandInService service) {
        String id = service.id();
        return linked("service_reference", id, service.name(), "services/" + id, "service-directory/" + id);
    }

    static ObjectNode integration(StandInService service) {
        String path = "services/" + service.id() + "/integrations/" + service.integration();
        String type = "events_api_v2_inbound_integration_reference";
        return of(type, service.integration(), "Events API V2", path);
    }

    static ObjectNode schedule(StandInSchedule schedule) {
        String id = schedule.id();
        return schedule.isShiftBased()
                ? linked("schedule_v3_reference", id, schedule.name(), "v3/schedules/" + id, "schedules/" + id)
                : of("schedule_reference", id, schedule.name(), "schedules/" + id);
    }

    static ObjectNode target(StandInTarget target) {
        return target instanceof StandInUser user ? user(user) : schedule((StandInSchedule) target);
    }

    static ObjectNode priority(Priority priority, String type) {
        return linked(
                type, priority.id(), priority.name(), "priorities/" + priority.id(), "account/incident_priorities");
    }

    /** An incident as the REST API names it. */
    static ObjectNode incident(Ticket ticket) {
        return of("incident_reference", ticket.id, ticket.summary(), "incidents/" + ticket.id);
    }

    /** An incident as webhooks name it: by its title alone. */
    static ObjectNode titled(Ticket ticket) {
        return of("incident_reference", ticket.id, ticket.title, "incidents/" + ticket.id);
    }

    static <T> ArrayNode all(Collection<T> elements, Function<T, ObjectNode> shape) {
        ArrayNode array = Json.array();
        elements.forEach(element -> array.add(shape.apply(element)));
        return array;
    }
}
