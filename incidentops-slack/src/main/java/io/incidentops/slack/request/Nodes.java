package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads nodes of which every one may be missing, null, empty or of another kind. */
final class Nodes {
    /** What an element may have been given, by name; the first that is there counts. */
    private static final List<String> SINGLE = List.of(
            "value",
            "selected_user",
            "selected_conversation",
            "selected_channel",
            "selected_date",
            "selected_time",
            "selected_date_time");

    private static final List<String> SEVERAL =
            List.of("selected_options", "selected_users", "selected_conversations", "selected_channels", "files");

    private Nodes() {}

    /** A text or number that is not empty, or null. */
    static @Nullable String text(JsonNode node, String name) {
        return text(node.path(name));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isEmpty() ? node.asText() : null;
    }

    /** A text, empty where there is none. */
    static String words(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? "" : text;
    }

    /** The id of what is either an id or an object with one. */
    static @Nullable String id(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isObject() ? text(value, "id") : text(value);
    }

    static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** A node that is safe to hand on. */
    static JsonNode object(JsonNode node) {
        return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
    }

    /** What was chosen or written in an element. */
    static List<String> chosen(JsonNode element) {
        List<String> values = new ArrayList<>();
        for (String name : SINGLE) {
            add(values, element.path(name));
        }
        add(values, element.path("selected_option").path("value"));
        for (String name : SEVERAL) {
            for (JsonNode each : element.path(name)) {
                add(values, each.isObject() ? each.path(each.has("value") ? "value" : "id") : each);
            }
        }
        if (element.path("rich_text_value").isObject()) {
            StringBuilder text = new StringBuilder();
            written(element.path("rich_text_value"), text);
            add(values, JsonNodeFactory.instance.textNode(text.toString().strip()));
        }
        return values;
    }

    private static void add(List<String> values, JsonNode node) {
        String text = text(node);
        if (text != null) {
            values.add(text);
        }
    }

    /** The words of a rich text, without what makes it rich; it is at most as deep as a body may be. */
    private static void written(JsonNode node, StringBuilder into) {
        if (node.path("text").isTextual()) {
            into.append(node.path("text").asText());
        }
        switch (node.path("type").asText()) {
            case "link" -> into.append(node.path("text").isTextual() ? "" : words(node, "url"));
            case "user" -> into.append("<@").append(words(node, "user_id")).append('>');
            case "channel" ->
                into.append("<#").append(words(node, "channel_id")).append('>');
            case "emoji" -> into.append(':').append(words(node, "name")).append(':');
            default -> {}
        }
        for (JsonNode each : node.path("elements")) {
            written(each, into);
        }
        if (node.path("type").asText().startsWith("rich_text_")) {
            into.append('\n');
        }
    }

    /** The answers of a window by block; several choices are joined by line breaks. */
    static Map<String, String> answers(JsonNode view) {
        Map<String, String> answers = new LinkedHashMap<>();
        view.path("state").path("values").properties().forEach(block -> {
            List<String> values = new ArrayList<>();
            block.getValue().forEach(element -> values.addAll(chosen(element)));
            if (!values.isEmpty()) {
                answers.put(block.getKey(), String.join("\n", values));
            }
        });
        return answers;
    }
}
