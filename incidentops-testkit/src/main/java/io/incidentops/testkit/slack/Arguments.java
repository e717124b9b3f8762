package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a call, whether they came as a form or as JSON. Immutable. */
final class Arguments {
    private final Map<String, JsonNode> values;

    private Arguments(Map<String, JsonNode> values) {
        this.values = values;
    }

    static Arguments read(HttpCall call) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Form.decode(call.query).forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
        String type = call.header("Content-Type");
        if (type.startsWith("application/json")) {
            if (!(Json.parse(call.text()) instanceof ObjectNode object)) {
                throw new SlackError("invalid_json");
            }
            object.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            Form.decode(call.text()).forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.read(call).forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
        } else if (call.body.length > 0) {
            throw new SlackError(type.isEmpty() ? "missing_post_type" : "invalid_post_type");
        }
        return new Arguments(values);
    }

    Map<String, String> asText() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.isTextual() ? value.asText() : Json.text(value)));
        texts.remove("token");
        texts.remove("client_secret");
        texts.remove("refresh_token");
        return texts;
    }

    boolean has(String name) {
        JsonNode value = values.get(name);
        return value != null
                && !value.isNull()
                && !(value.isTextual() && value.asText().isEmpty());
    }

    /** Whether it was given at all, even empty. */
    boolean given(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull() ? "" : value.isValueNode() ? value.asText() : Json.text(value);
    }

    boolean flag(String name) {
        String text = text(name);
        return text.equals("true") || text.equals("1");
    }

    int number(String name, int otherwise, String error) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException malformed) {
            throw new SlackError(error);
        }
    }

    /** A list, given as JSON or as words divided by commas. */
    List<String> list(String name) {
        JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
        if (value.isArray()) {
            return Json.strings(value);
        }
        List<String> words = new ArrayList<>();
        for (String word : text(name).split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** An object or array, given as JSON or as a text that holds JSON. */
    JsonNode json(String name, String error) {
        JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
        JsonNode json = value.isTextual() ? Json.parse(value.asText()) : value;
        if (!json.isContainerNode()) {
            throw new SlackError(error);
        }
        return json.deepCopy();
    }
}
