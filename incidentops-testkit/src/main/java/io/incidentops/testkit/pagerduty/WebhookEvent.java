package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;

/** What webhooks carry. */
final class WebhookEvent {
    private WebhookEvent() {}

    /** The whole body, one event. */
    static ObjectNode of(Account account, String type, Agent agent, ObjectNode data) {
        ObjectNode event = Json.object()
                .put("id", account.ids.event())
                .put("event_type", type)
                .put("resource_type", type.substring(0, type.indexOf('.')))
                .put("occurred_at", Times.millis(account.now()));
        event.set("agent", agent.told());
        event.set("client", agent.toldClient());
        event.set("data", data);
        return Json.object().set("event", event);
    }

    static ObjectNode ping(Account account, Agent agent) {
        ObjectNode data =
                Json.object().put("message", "Hello from your friend Pagey!").put("type", "ping");
        return of(account, "pagey.ping", agent, data);
    }
}
