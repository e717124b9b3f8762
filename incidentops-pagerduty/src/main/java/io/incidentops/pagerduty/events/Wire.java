package io.incidentops.pagerduty.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.incidentops.model.Text;
import io.incidentops.pagerduty.http.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as PagerDuty reads them ("Send an Alert Event" and "Send a Change Event", Events API v2), within its limits. */
final class Wire {
    /** The most that PagerDuty takes, in bytes. */
    static final int MOST = 512 * 1024;

    private static final int SUMMARY = 1024;
    private static final int KEY = 255;
    private static final String CUT = "incidentops_cut";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static byte[] trigger(TriggerEvent event) {
        ObjectNode root = bare("trigger", event.routingKey(), event.dedupKey());
        ObjectNode payload = root.putObject("payload")
                .put("summary", Words.cut(event.summary(), SUMMARY))
                .put("source", Words.cut(event.source(), SUMMARY))
                .put("severity", event.severity().word());
        optional(payload, "timestamp", event.at());
        words(payload, "component", event.component());
        words(payload, "group", event.group());
        words(payload, "class", event.kind());
        words(root, "client", event.client());
        optional(root, "client_url", event.clientUrl());
        return fitted(root, payload, event.details(), event.attachments());
    }

    static byte[] action(String routingKey, String dedupKey, String action) {
        return bytes(bare(action, routingKey, dedupKey));
    }

    static byte[] change(ChangeEvent event) {
        ObjectNode root = JSON.createObjectNode().put("routing_key", event.routingKey());
        ObjectNode payload = root.putObject("payload").put("summary", Words.cut(event.summary(), SUMMARY));
        words(payload, "source", event.source());
        optional(payload, "timestamp", event.at());
        return fitted(root, payload, event.details(), event.attachments());
    }

    private static ObjectNode bare(String action, String routingKey, String dedupKey) {
        return JSON.createObjectNode()
                .put("routing_key", routingKey)
                .put("event_action", action)
                .put("dedup_key", key(dedupKey));
    }

    /** A key that PagerDuty takes: the key itself, or its SHA-256 where it is too long. */
    static String key(String dedupKey) {
        if (dedupKey.length() <= KEY) {
            return dedupKey;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(dedupKey.getBytes(StandardCharsets.UTF_8));
            return "sha256/" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }

    private static void optional(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static void words(ObjectNode node, String name, @Nullable String value) {
        optional(node, name, value == null ? null : Words.cut(value, SUMMARY));
    }

    /** All of it, or, where that is too much, without images, links, the client's address and details in turn, and with a word on what was cut. */
    private static byte[] fitted(
            ObjectNode root, ObjectNode payload, Map<String, Object> details, List<Attachment> attachments) {
        if (!details.isEmpty()) {
            payload.set("custom_details", JSON.valueToTree(details));
        }
        attach(root, attachments);
        byte[] whole = bytes(root);
        for (String part : List.of("images", "links", "client_url")) {
            if (whole.length > MOST && root.has(part)) {
                root.remove(part);
                cut(payload, part);
                whole = bytes(root);
            }
        }
        if (whole.length > MOST) {
            payload.set("custom_details", shortened(payload.path("custom_details"), MOST / 2));
            cut(payload, "custom_details");
            whole = bytes(root);
        }
        return whole;
    }

    private static void cut(ObjectNode payload, String what) {
        ObjectNode details = payload.withObjectProperty("custom_details");
        String before = details.path(CUT).asText("");
        details.put(
                CUT,
                before.isEmpty() ? what + " left out or shortened: too large for PagerDuty" : before + ", " + what);
    }

    /** As many details as fit, in order; one that is too long by itself is cut. */
    private static ObjectNode shortened(JsonNode details, int room) {
        ObjectNode kept = JSON.createObjectNode();
        int left = room;
        for (Map.Entry<String, JsonNode> each : details.properties()) {
            int size = bytes(each.getValue()).length + bytes(TextNode.valueOf(each.getKey())).length + 2;
            if (size <= left) {
                kept.set(each.getKey(), each.getValue());
                left -= size;
            } else if (each.getValue().isTextual()
                    && left > SUMMARY
                    && each.getKey().length() < SUMMARY) {
                kept.put(each.getKey(), Text.shorten(each.getValue().asText(), left / 6));
                left = 0;
            }
        }
        return kept;
    }

    private static void attach(ObjectNode root, List<Attachment> attachments) {
        ArrayNode links = JSON.createArrayNode();
        ArrayNode images = JSON.createArrayNode();
        for (Attachment each : attachments) {
            if (each instanceof Attachment.Link link) {
                links.addObject().put("href", link.href()).put("text", link.text());
            } else if (each instanceof Attachment.Image image) {
                ObjectNode node = images.addObject().put("src", image.src());
                optional(node, "href", image.href());
                optional(node, "alt", image.alt());
            }
        }
        if (!links.isEmpty()) {
            root.set("links", links);
        }
        if (!images.isEmpty()) {
            root.set("images", images);
        }
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
