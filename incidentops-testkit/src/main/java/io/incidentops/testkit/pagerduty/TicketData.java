package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident and what belongs to it as webhooks tell of it. */
final class TicketData {
    private TicketData() {}

    /** The whole incident; what it has none of is null, as at PagerDuty. */
    static ObjectNode of(Ticket ticket) {
        ObjectNode data = Refs.of("incident", ticket.id, ticket.title, "incidents/" + ticket.id);
        data.remove("summary");
        data.put("number", ticket.number)
                .put("status", ticket.status.word())
                .put("incident_key", ticket.key)
                .put("created_at", Times.utc(ticket.createdAt))
                .put("title", ticket.title);
        data.set("service", Refs.service(ticket.service));
        data.set("assignees", Refs.all(ticket.assignees(), Refs::user));
        data.set("escalation_policy", Refs.policy(ticket.policy));
        data.set("teams", Refs.all(ticket.policy.teams(), Refs::team));
        Priority priority = ticket.priority;
        data.set("priority", priority == null ? null : Refs.priority(priority, "priority_reference"));
        data.put("urgency", ticket.urgency);
        data.set("conference_bridge", bridge(ticket.bridge));
        Ticket into = ticket.mergedInto;
        data.set("resolve_reason", into == null ? null : merged(Refs.titled(into)));
        data.set("incident_type", Json.object().put("name", ticket.type));
        Instant reopened = ticket.reopenedAt;
        return reopened == null ? data : data.put("reopened_at", Times.utc(reopened));
    }

    private static @Nullable ObjectNode bridge(Bridge bridge) {
        return bridge.number().isEmpty() && bridge.url().isEmpty()
                ? null
                : Json.object().put("conference_number", bridge.number()).put("conference_url", bridge.url());
    }

    static ObjectNode merged(ObjectNode into) {
        ObjectNode reason = Json.object().put("type", "merge_resolve_reason");
        reason.set("incident", into);
        return reason;
    }

    /** Something about an incident, to which the rest is added. */
    static ObjectNode about(Ticket ticket, String type) {
        ObjectNode data = Json.object();
        data.set("incident", Refs.titled(ticket));
        return data.put("type", type);
    }

    static ObjectNode responder(Ticket ticket, Responder responder) {
        ObjectNode data = about(ticket, "incident_responder");
        data.set("user", Refs.user(responder.user()));
        StandInPolicy through = responder.through();
        data.set("escalation_policy", through == null ? null : Refs.policy(through));
        return data.put("message", responder.message()).put("state", responder.state().word);
    }
}
