package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an app's acknowledgement of a modal does to it. Under the workspace's lock. */
final class Submitted {
    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private Submitted() {}

    static Ack take(Workspace workspace, Window window, Delivered delivered) {
        if (!delivered.taken()) {
            return Ack.of(delivered, TROUBLE);
        }
        JsonNode body = Json.parse(delivered.body());
        try {
            return done(workspace, window, delivered, body);
        } catch (SlackError unusable) {
            return Ack.of(delivered, TROUBLE + " (" + Json.text(unusable.body()) + ")");
        }
    }

    private static Ack done(Workspace workspace, Window window, Delivered delivered, JsonNode body) {
        switch (body.path("response_action").asText()) {
            case "" -> workspace.windows.close(window);
            case "clear" -> workspace.windows.closeAll(window.user);
            case "update" -> workspace.windows.show(window, checked(body));
            case "push" -> workspace.windows.push(window.user, checked(body));
            case "errors" -> {
                return errors(window, delivered, body.path("errors"));
            }
            default -> throw new SlackError("invalid_response_action");
        }
        return Ack.of(delivered, "");
    }

    private static JsonNode checked(JsonNode body) {
        BlockLimits.view(body.path("view"));
        return body.path("view");
    }

    private static Ack errors(Window window, Delivered delivered, JsonNode errors) {
        Map<String, String> byBlock = new LinkedHashMap<>();
        errors.properties().forEach(field -> {
            boolean known = Blocks.all(window.content).stream()
                    .anyMatch(element -> element.input() && element.blockId().equals(field.getKey()));
            if (!known) {
                throw new SlackError("errors name a block without input: " + field.getKey());
            }
            byBlock.put(field.getKey(), field.getValue().asText());
        });
        if (byBlock.isEmpty()) {
            throw new SlackError("errors without any");
        }
        return new Ack(delivered.status(), delivered.body(), "", byBlock, Map.of(), null);
    }
}
