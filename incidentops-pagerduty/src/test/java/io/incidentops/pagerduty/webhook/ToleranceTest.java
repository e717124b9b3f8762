package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every recorded webhook with each of its members removed, and with each of them of every other kind. */
class ToleranceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** What decides what is read; all else may be anything without that changing. */
    private static final Set<String> DECISIVE =
            Set.of("/event", "/event/event_type", "/event/data", "/event/data/type");

    private static final List<JsonNode> KINDS = List.of(
            JSON.nullNode(),
            JSON.textNode(""),
            JSON.textNode("2026-13-45T99:00:00Z"),
            JSON.numberNode(42),
            JSON.numberNode(-1e300),
            JSON.booleanNode(true),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.nullNode()).add(JSON.arrayNode()),
            JSON.objectNode(),
            JSON.objectNode().put("id", 7).putNull("type"));

    private final PagerDutyWebhooks webhooks = PagerDutyWebhooks.builder()
            .secrets(List.of(Sender.SECRET))
            .clock(ManualClock.at("2026-11-22T12:00:00Z"))
            .inbox(request -> Inbox.Kept.NEW)
            .build();
    private int changes;

    @Test
    void every_webhook_still_reads() {
        for (Cases.Body body : Cases.bodies()) {
            JsonNode root = body.tree();
            Class<?> shape = WebhookEvents.read(body.bytes()).data().getClass();
            change(root, root, "", shape);
        }
        assertThat(changes).isGreaterThan(10_000);
    }

    private void change(JsonNode root, JsonNode node, String path, Class<?> shape) {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode before = object.remove(name);
                taken(root, path + '/' + name, shape);
                for (JsonNode kind : KINDS) {
                    object.set(name, kind);
                    taken(root, path + '/' + name, shape);
                }
                object.set(name, before);
                change(root, before, path + '/' + name, shape);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode before = array.get(i);
                for (JsonNode kind : KINDS) {
                    array.set(i, kind);
                    taken(root, path + '/' + i, shape);
                }
                array.set(i, before);
                change(root, before, path + '/' + i, shape);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void taken(JsonNode root, String path, Class<?> shape) {
        changes++;
        byte[] bytes = Cases.bytes(root);
        WebhookEvent event = WebhookEvents.read(bytes);
        assertThat(event.toString()).isNotEmpty();
        event.data().incident();
        if (!DECISIVE.contains(path)) {
            assertThat(event.data()).as(path).isInstanceOf(shape);
        }
        if (changes % 8 == 0) {
            assertThat(webhooks.handle(Sender.signed(bytes)).status()).as(path).isEqualTo(202);
        }
    }
}
