package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident as the REST API shows it; what it has none of is left out. */
final class IncidentJson {
    private IncidentJson() {}

    static ObjectNode of(Ticket ticket) {
        ObjectNode json = Refs.incident(ticket).put("type", "incident");
        json.put("incident_number", ticket.number)
                .put("title", ticket.title)
                .put("created_at", Times.utc(ticket.createdAt))
                .put("updated_at", Times.utc(ticket.updatedAt))
                .put("status", ticket.status.word())
                .put("incident_key", ticket.key)
                .put("urgency", ticket.urgency)
                .put("is_mergeable", ticket.isOpen())
                .put("assigned_via", ticket.direct ? "direct_assignment" : "escalation_policy")
                .put("last_status_change_at", Times.utc(ticket.statusAt));
        json.set("service", Refs.service(ticket.service));
        json.set("escalation_policy", Refs.policy(ticket.policy));
        json.set("teams", Refs.all(ticket.policy.teams(), Refs::team));
        json.set("incident_type", Json.object().put("name", ticket.type));
        people(ticket, json);
        counts(ticket, json);
        optional(ticket, json);
        return json;
    }

    private static void people(Ticket ticket, ObjectNode json) {
        json.set("assignments", Refs.all(ticket.assignments, each -> since(each, "assignee")));
        json.set("acknowledgements", Refs.all(ticket.acknowledgements, each -> since(each, "acknowledger")));
        json.set("incidents_responders", Refs.all(ticket.responders, each -> responder(ticket, each)));
        if (ticket.statusBy != null && ticket.statusBy.logged() != null) {
            json.set("last_status_change_by", ticket.statusBy.logged());
        }
    }

    private static ObjectNode since(Ticket.Since since, String role) {
        ObjectNode json = Json.object().put("at", Times.utc(since.at()));
        return json.set(role, Refs.user(since.user()));
    }

    static ObjectNode responder(Ticket ticket, Responder responder) {
        ObjectNode json = Json.object().put("state", responder.state().word);
        json.set("user", Refs.user(responder.user()));
        json.set("incident", Refs.incident(ticket));
        json.put("updated_at", Times.utc(responder.at())).put("message", responder.message());
        json.set("requester", Refs.user(responder.requester()));
        return json.put("requested_at", Times.utc(responder.at()));
    }

    private static void counts(Ticket ticket, ObjectNode json) {
        long resolved = ticket.alerts.stream().filter(alert -> alert.resolved).count();
        json.set(
                "alert_counts",
                Json.object()
                        .put("all", ticket.alerts.size())
                        .put("triggered", ticket.alerts.size() - resolved)
                        .put("resolved", resolved));
        ArrayNode pending = json.putArray("pending_actions");
        pending(pending, "escalate", ticket.escalatesAt);
        pending(pending, "unacknowledge", ticket.unacknowledgesAt);
    }

    private static void pending(ArrayNode pending, String type, @Nullable Instant at) {
        if (at != null) {
            pending.addObject().put("type", type).put("at", Times.utc(at));
        }
    }

    private static void optional(Ticket ticket, ObjectNode json) {
        if (!ticket.log.isEmpty()) {
            json.set("first_trigger_log_entry", LogJson.reference(ticket.log.get(0)));
        }
        if (ticket.priority != null) {
            json.set("priority", PriorityJson.of(ticket.priority));
        }
        if (ticket.resolvedAt != null) {
            json.put("resolved_at", Times.utc(ticket.resolvedAt));
        }
        if (ticket.mergedInto != null) {
            json.set("resolve_reason", TicketData.merged(Refs.incident(ticket.mergedInto)));
        }
        if (!ticket.bridge.number().isEmpty() || !ticket.bridge.url().isEmpty()) {
            json.putObject("conference_bridge")
                    .put("conference_number", ticket.bridge.number())
                    .put("conference_url", ticket.bridge.url());
        }
    }
}
