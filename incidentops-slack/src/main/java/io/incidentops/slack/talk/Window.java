package io.incidentops.slack.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What comes back with the answers of a window: which command it is, and where it was asked. Never a secret.
 *
 * @param command the form's command
 * @param channel the channel in which it was asked, or null
 * @param message the time stamp of the message that it is about, or null
 */
record Window(
        String command, @Nullable String channel, @Nullable String message) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String metadata() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("command", command);
        if (channel != null) {
            node.put("channel", channel);
        }
        if (message != null) {
            node.put("message", message);
        }
        return node.toString();
    }

    /** What another release wrote is read as far as it goes. */
    static Window read(String metadata) {
        try {
            JsonNode node = JSON.readTree(metadata);
            return new Window(node.path("command").asText(""), text(node, "channel"), text(node, "message"));
        } catch (JsonProcessingException e) {
            return new Window("", null, null);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.isEmpty() ? null : text;
    }
}
