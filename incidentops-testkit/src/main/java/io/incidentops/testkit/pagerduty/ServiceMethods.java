package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Duration;
import java.util.List;

/** Services. */
final class ServiceMethods {
    private ServiceMethods() {}

    static List<Route> all() {
        return List.of(Route.get("/services", ServiceMethods::list), Route.get("/services/{id}", ServiceMethods::get));
    }

    private static ObjectNode list(RestCall call) {
        List<StandInService> services = call.account().services.values().stream()
                .filter(service -> call.finds(service.name()))
                .filter(service -> call.query().text("name").isEmpty()
                        || call.query().text("name").equals(service.name()))
                .toList();
        return Pages.of(call, "services", services, service -> json(call, service));
    }

    private static ObjectNode get(RestCall call) {
        StandInService service = RestCall.found(call.account().services.get(call.id()));
        return Json.object().set("service", json(call, service));
    }

    private static ObjectNode json(RestCall call, StandInService service) {
        ObjectNode json = Refs.service(service)
                .put("type", "service")
                .put("name", service.name())
                .put("created_at", Times.utc(service.createdAt()))
                .put("status", status(call.account(), service))
                .put("alert_creation", "create_alerts_and_incidents");
        Duration timeout = service.acknowledgementTimeout();
        if (timeout != null) {
            json.put("acknowledgement_timeout", timeout.toSeconds());
        }
        json.set("escalation_policy", Refs.policy(service.policy()));
        json.set("teams", Refs.all(service.policy().teams(), Refs::team));
        json.putArray("integrations")
                .add(call.includes("integrations") ? integration(service) : Refs.integration(service));
        json.putObject("incident_urgency_rule").put("type", "constant").put("urgency", "high");
        return json;
    }

    private static ObjectNode integration(StandInService service) {
        ObjectNode json = Refs.integration(service)
                .put("type", "events_api_v2_inbound_integration")
                .put("name", "Events API V2")
                .put("created_at", Times.utc(service.createdAt()))
                .put("integration_key", service.routingKey());
        return json.set("service", Refs.service(service));
    }

    private static String status(Account account, StandInService service) {
        if (account.paused(service)) {
            return "maintenance";
        }
        List<Status> open = account.tickets.values().stream()
                .filter(ticket -> ticket.service.equals(service) && ticket.isOpen())
                .map(ticket -> ticket.status)
                .toList();
        return open.contains(Status.TRIGGERED) ? "critical" : open.isEmpty() ? "active" : "warning";
    }
}
