package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.web.Inbox;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be shown at once, as Slack takes it. */
final class Answers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_OPTIONS = 100;
    private static final int MOST_IN_TEXT = 75;
    private static final int MOST_IN_VALUE = 150;

    private Answers() {}

    /** A text for one person, in plain words: what happened, and what to do. */
    static String sorry(Inbox.Kept kept) {
        return kept == Inbox.Kept.UNCLEAR
                ? "It is not clear whether this was recorded: the store did not answer in time. Look before you repeat it."
                : "This was not recorded: the store does not answer. Please try again in a minute; if it cannot wait, call"
                        + " whoever is on call.";
    }

    static ObjectNode ephemeral(String text) {
        return JSON.objectNode().put("response_type", "ephemeral").put("text", text);
    }

    static ObjectNode mistakes(Map<String, String> byBlock) {
        ObjectNode answer = JSON.objectNode().put("response_action", "errors");
        ObjectNode errors = answer.putObject("errors");
        byBlock.forEach(errors::put);
        return answer;
    }

    /** A block of a window under which a mistake can be shown, or null where there is none: only inputs show one. */
    static @Nullable String input(JsonNode view) {
        for (JsonNode block : view.path("blocks")) {
            String id = Nodes.text(block, "block_id");
            if (id != null && "input".equals(block.path("type").asText())) {
                return id;
            }
        }
        return null;
    }

    /** Options within Slack's limits; what could not be chosen for its length is left out. */
    static ObjectNode options(List<String> values) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode options = answer.putArray("options");
        values.stream()
                .filter(value -> !value.isBlank() && value.codePointCount(0, value.length()) <= MOST_IN_VALUE)
                .limit(MOST_OPTIONS)
                .forEach(value -> options.addObject()
                        .put("value", value)
                        .putObject("text")
                        .put("type", "plain_text")
                        .put("text", shortened(value)));
        return answer;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_IN_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_IN_TEXT - 1)) + "…";
    }
}
