package io.incidentops.pagerduty.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.pagerduty.value.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Gives webhooks their type. No member is needed: each may be missing, null, empty or of another kind than documented.
 * Thread-safe.
 */
public final class WebhookEvents {
    private WebhookEvents() {}

    /**
     * Reads the body of a webhook, such as {@link io.incidentops.work.InboxRequest#body()}.
     *
     * @param body the raw body
     * @return the event; its data is {@link UnknownData} where its type or its shape is none that this release knows, and
     *     its id and type are empty too where the body cannot be read; it throws nothing
     */
    public static WebhookEvent read(byte[] body) {
        Objects.requireNonNull(body, "body");
        ObjectNode root = Json.read(body);
        if (root == null || !root.path("event").isObject()) {
            UnknownData raw = UnknownData.of("", new String(body, StandardCharsets.UTF_8));
            return new WebhookEvent("", "", "", null, null, null, raw);
        }
        Fields event = new Fields(root.path("event"));
        String type = event.words("event_type");
        return new WebhookEvent(
                event.words("id"),
                type,
                event.words("resource_type"),
                Times.read(event, "occurred_at"),
                event.reference("agent"),
                event.object("client").text("name"),
                data(type, event.node().path("data")));
    }

    /** The data says its shape; where it does not, the event's type does. */
    private static WebhookData data(String eventType, JsonNode data) {
        WebhookType known = WebhookType.of(eventType).orElse(null);
        String claimed = data.path("type").textValue();
        if (known == null || !data.isObject()) {
            return UnknownData.of(claimed == null ? "" : claimed, data.toString());
        }
        return Shapes.read(claimed == null || claimed.isEmpty() ? known.dataType() : claimed, new Fields(data));
    }
}
