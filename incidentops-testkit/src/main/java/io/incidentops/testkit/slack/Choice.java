package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.ArrayList;
import java.util.List;

/** What somebody chose or typed, as Slack writes it for each type of element. */
final class Choice {
    private Choice() {}

    /** The field that holds the value of an element's type. */
    static String key(String type) {
        return switch (type) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            default -> "value";
        };
    }

    static JsonNode nothing(String type) {
        return type.startsWith("multi_") || type.equals("checkboxes") ? Json.array() : NullNode.getInstance();
    }

    /** An answer to an element: the value of an option or what it shows, an id, a date, or a text. */
    static ObjectNode of(JsonNode element, List<String> answers) {
        String type = element.path("type").asText();
        ObjectNode choice = Json.object().put("type", type);
        String key = key(type);
        if (key.startsWith("selected_option")) {
            ArrayNode options = Json.array();
            answers.forEach(answer -> options.add(option(element, answer)));
            choice.set(key, key.endsWith("s") ? options : options.path(0));
        } else if (key.endsWith("s")) {
            choice.set(key, Json.array(answers));
        } else if (type.equals("datetimepicker")) {
            choice.put(key, Long.parseLong(answers.get(0)));
        } else {
            choice.put(key, answers.get(0));
        }
        return choice;
    }

    private static JsonNode option(JsonNode element, String answer) {
        List<String> known = new ArrayList<>();
        for (JsonNode option : options(element)) {
            String value = option.path("value").asText();
            String shown = option.path("text").path("text").asText();
            if (value.equals(answer) || shown.equals(answer)) {
                return option.deepCopy();
            }
            known.add(value);
        }
        if (element.path("type").asText().endsWith("external_select")) {
            ObjectNode option = Json.object().put("value", answer);
            option.putObject("text").put("type", "plain_text").put("text", answer);
            return option;
        }
        throw new IllegalArgumentException("there is no option " + answer + ", only " + known);
    }

    private static List<JsonNode> options(JsonNode element) {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }
}
