package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.List;

/** What tools reported about an incident. */
final class AlertMethods {
    private AlertMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/incidents/{id}/alerts", AlertMethods::list),
                Route.get("/incidents/{id}/alerts/{alert}", AlertMethods::get));
    }

    private static ObjectNode list(RestCall call) {
        Ticket ticket = call.ticket();
        String key = call.query().text("alert_key");
        List<Alert> alerts = ticket.alerts.stream()
                .filter(alert -> key.isEmpty() || key.equals(alert.key))
                .filter(alert -> call.asksFor("statuses[]", status(alert)))
                .toList();
        return Pages.of(call, "alerts", alerts, alert -> json(ticket, alert));
    }

    private static ObjectNode get(RestCall call) {
        Ticket ticket = call.ticket();
        Alert alert = RestCall.found(ticket.alerts.stream()
                .filter(each -> each.id.equals(call.path().get("alert")))
                .findFirst()
                .orElse(null));
        return Json.object().set("alert", json(ticket, alert));
    }

    private static String status(Alert alert) {
        return alert.resolved ? "resolved" : "triggered";
    }

    private static ObjectNode json(Ticket ticket, Alert alert) {
        String path = "incidents/" + ticket.id + "/alerts/" + alert.id;
        ObjectNode json = Refs.linked("alert", alert.id, alert.summary(), path, "alerts/" + alert.id)
                .put("created_at", Times.utc(alert.createdAt))
                .put("status", status(alert))
                .put("alert_key", alert.key)
                .put("suppressed", false)
                .put("severity", alert.payload.path("severity").asText());
        json.set("service", Refs.service(alert.service));
        json.set("incident", Refs.incident(ticket));
        json.set("integration", Refs.integration(alert.service));
        ObjectNode body = json.putObject("body").put("type", "alert_body");
        body.putArray("contexts");
        JsonNode details = alert.payload.path("custom_details");
        body.set("details", details.isObject() ? details : Json.object());
        return json;
    }
}
