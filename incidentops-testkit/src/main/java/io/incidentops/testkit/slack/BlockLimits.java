package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Block Kit's limits, in code points. */
final class BlockLimits {
    private static final Set<String> BLOCKS = Set.of(
            "section",
            "header",
            "divider",
            "context",
            "actions",
            "input",
            "image",
            "rich_text",
            "markdown",
            "file",
            "video",
            "call",
            "alert",
            "card",
            "carousel",
            "container",
            "data_table",
            "data_visualization",
            "task_card",
            "plan",
            "context_actions");

    private static final Map<String, Integer> MOST_OPTIONS =
            Map.of("overflow", 5, "checkboxes", 10, "radio_buttons", 10);

    private final String error;

    private BlockLimits(String error) {
        this.error = error;
    }

    static void message(JsonNode blocks) {
        new BlockLimits("invalid_blocks").all(blocks, 50, "/blocks");
    }

    static void view(JsonNode view) {
        BlockLimits limits = new BlockLimits("invalid_arguments");
        String type = view.path("type").asText();
        limits.demand(type.equals("modal") || type.equals("home"), "invalid type", "/view/type");
        limits.demand(view.path("blocks").isArray(), "missing required field: blocks", "/view");
        limits.length(view.path("private_metadata"), 3000, "/view/private_metadata");
        limits.length(view.path("callback_id"), 255, "/view/callback_id");
        limits.length(view.path("external_id"), 255, "/view/external_id");
        if (type.equals("modal")) {
            limits.demand(view.path("title").isObject(), "missing required field: title", "/view");
            for (String name : List.of("title", "submit", "close")) {
                limits.plainText(view.path(name), 24, "/view/" + name);
            }
            boolean inputs = view.path("blocks").findValuesAsText("type").contains("input");
            limits.demand(!inputs || view.path("submit").isObject(), "`submit` is required with input blocks", "/view");
        }
        limits.all(view.path("blocks"), 100, "/view/blocks");
    }

    private void all(JsonNode blocks, int most, String at) {
        demand(blocks.isArray(), "must be an array", at);
        demand(blocks.size() <= most, "no more than " + most + " items allowed", at);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.get(i);
            String id = block.path("block_id").asText();
            demand(id.isEmpty() || ids.add(id), "`block_id` " + id + " already exists", at + "/" + i);
            block(block, at + "/" + i);
        }
    }

    private void block(JsonNode block, String at) {
        String type = block.path("type").asText();
        demand(BLOCKS.contains(type), "unsupported type: " + type, at + "/type");
        length(block.path("block_id"), 255, at + "/block_id");
        switch (type) {
            case "section" -> section(block, at);
            case "header" -> plainText(required(block, "text", at), 150, at + "/text");
            case "context" -> elements(block, 10, at);
            case "actions" -> elements(block, 25, at);
            case "input" -> input(block, at);
            case "markdown" -> length(required(block, "text", at), 12_000, at + "/text");
            case "image" -> length(required(block, "alt_text", at), 2000, at + "/alt_text");
            case "alert" -> length(block.path("text").path("text"), 200, at + "/text");
            default -> {}
        }
    }

    private void section(JsonNode block, String at) {
        demand(block.has("text") || block.has("fields"), "must have text or fields", at);
        if (block.has("text")) {
            text(block.path("text"), 3000, at + "/text");
        }
        demand(block.path("fields").size() <= 10, "no more than 10 items allowed", at + "/fields");
        for (JsonNode field : block.path("fields")) {
            text(field, 2000, at + "/fields");
        }
        if (block.has("accessory")) {
            element(block.path("accessory"), at + "/accessory");
        }
    }

    private void input(JsonNode block, String at) {
        plainText(required(block, "label", at), 2000, at + "/label");
        if (block.has("hint")) {
            plainText(block.path("hint"), 2000, at + "/hint");
        }
        element(required(block, "element", at), at + "/element");
    }

    private void elements(JsonNode block, int most, String at) {
        JsonNode elements = required(block, "elements", at);
        demand(!elements.isEmpty(), "must have at least 1 item", at + "/elements");
        demand(elements.size() <= most, "no more than " + most + " items allowed", at + "/elements");
        Set<String> ids = new HashSet<>();
        for (JsonNode element : elements) {
            String id = element.path("action_id").asText();
            demand(id.isEmpty() || ids.add(id), "`action_id` " + id + " already exists", at + "/elements");
            element(element, at + "/elements");
        }
    }

    private void element(JsonNode element, String at) {
        String type = element.path("type").asText();
        demand(!type.isEmpty(), "missing required field: type", at);
        length(element.path("action_id"), 255, at + "/action_id");
        switch (type) {
            case "mrkdwn" -> text(element, 3000, at);
            case "plain_text" -> plainText(element, 3000, at);
            case "button" -> button(element, at);
            case "plain_text_input" ->
                demand(element.path("max_length").asInt() <= 3000, "must be 3000 at most", at + "/max_length");
            default -> options(element, type, at);
        }
        if (element.has("placeholder")) {
            plainText(element.path("placeholder"), 150, at + "/placeholder");
        }
        if (element.has("confirm")) {
            confirm(element.path("confirm"), at + "/confirm");
        }
    }

    private void button(JsonNode button, String at) {
        plainText(required(button, "text", at), 75, at + "/text");
        length(button.path("value"), 2000, at + "/value");
        length(button.path("url"), 3000, at + "/url");
        String style = button.path("style").asText();
        demand(Set.of("", "primary", "danger").contains(style), "invalid style: " + style, at + "/style");
    }

    private void options(JsonNode element, String type, String at) {
        JsonNode options = element.path("options");
        int most = MOST_OPTIONS.getOrDefault(type, 100);
        demand(options.size() <= most, "no more than " + most + " items allowed", at + "/options");
        demand(element.path("option_groups").size() <= 100, "no more than 100 items allowed", at + "/option_groups");
        boolean choosesFromList = MOST_OPTIONS.containsKey(type) || type.endsWith("static_select");
        demand(
                !choosesFromList
                        || !options.isEmpty()
                        || !element.path("option_groups").isEmpty(),
                "must have at least 1 item",
                at + "/options");
        options.forEach(option -> option(option, at + "/options"));
        element.path("option_groups")
                .forEach(group -> group.path("options").forEach(option -> option(option, at + "/option_groups")));
    }

    private void option(JsonNode option, String at) {
        text(required(option, "text", at), 75, at + "/text");
        length(required(option, "value", at), 150, at + "/value");
        if (option.has("description")) {
            text(option.path("description"), 75, at + "/description");
        }
    }

    private void confirm(JsonNode confirm, String at) {
        text(confirm.path("title"), 100, at + "/title");
        text(confirm.path("text"), 300, at + "/text");
        text(confirm.path("confirm"), 30, at + "/confirm");
        text(confirm.path("deny"), 30, at + "/deny");
    }

    private JsonNode required(JsonNode node, String name, String at) {
        demand(node.has(name), "missing required field: " + name, at);
        return node.path(name);
    }

    private void plainText(JsonNode text, int most, String at) {
        if (text.isMissingNode()) {
            return;
        }
        demand(text.path("type").asText().equals("plain_text"), "must be plain_text", at);
        text(text, most, at);
    }

    private void text(JsonNode text, int most, String at) {
        if (text.isMissingNode()) {
            return;
        }
        String type = text.path("type").asText();
        demand(type.equals("mrkdwn") || type.equals("plain_text"), "unsupported type: " + type, at + "/type");
        demand(!text.path("text").asText().isEmpty(), "must be more than 0 characters", at + "/text");
        length(text.path("text"), most, at + "/text");
    }

    private void length(JsonNode text, int most, String at) {
        demand(length(text.asText()) <= most, "must be less than " + (most + 1) + " characters", at);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void demand(boolean fulfilled, String message, String at) {
        if (!fulfilled) {
            throw SlackError.because(error, message + " [json-pointer:" + at + "]");
        }
    }
}
