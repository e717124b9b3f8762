package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.Set;

/** What is filled in: {@code state.values} of a view or a message. */
final class ViewState {
    private static final Set<String> STATELESS = Set.of("button", "overflow", "workflow_button", "icon_button");

    private ViewState() {}

    /** The state of what is shown: earlier answers where the element is still there, or its initial value. */
    static ObjectNode of(JsonNode surface, JsonNode earlier) {
        ObjectNode values = Json.object();
        for (Blocks.Element element : Blocks.all(surface)) {
            if (STATELESS.contains(element.type())) {
                continue;
            }
            JsonNode before = earlier.path(element.blockId()).path(element.actionId());
            values.withObjectProperty(element.blockId())
                    .set(element.actionId(), before.isObject() ? before.deepCopy() : initial(element.element()));
        }
        return values;
    }

    static void put(ObjectNode values, Blocks.Element element, ObjectNode answer) {
        if (!STATELESS.contains(element.type())) {
            values.withObjectProperty(element.blockId()).set(element.actionId(), answer);
        }
    }

    private static ObjectNode initial(JsonNode element) {
        ObjectNode state = Json.object().put("type", element.path("type").asText());
        boolean selects = false;
        for (String name : new String[] {
            "option",
            "options",
            "user",
            "users",
            "conversation",
            "conversations",
            "channel",
            "channels",
            "date",
            "time",
            "date_time"
        }) {
            JsonNode value = element.path("initial_" + name);
            if (!value.isMissingNode()) {
                state.set("selected_" + name, value);
                selects = true;
            }
        }
        if (!selects) {
            state.set(
                    Choice.key(state.path("type").asText()),
                    Choice.nothing(state.path("type").asText()));
        }
        if (element.has("initial_value")) {
            state.set("value", element.get("initial_value"));
        }
        return state;
    }

    /** Whether an answer says nothing. */
    static boolean empty(JsonNode answer) {
        JsonNode value = answer.path(Choice.key(answer.path("type").asText()));
        return value.isMissingNode()
                || value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isTextual() && value.asText().isEmpty());
    }
}
