package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack itself finds wrong with a modal's answers before it sends them. */
final class Required {
    private Required() {}

    static Map<String, String> mistakes(Window window) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        for (Blocks.Element element : Blocks.all(window.content)) {
            if (element.input()) {
                check(element, window.values.path(element.blockId()).path(element.actionId()), mistakes);
            }
        }
        return mistakes;
    }

    private static void check(Blocks.Element element, JsonNode answer, Map<String, String> mistakes) {
        if (ViewState.empty(answer)) {
            if (!element.optional()) {
                mistakes.put(element.blockId(), "Please complete this required field.");
            }
            return;
        }
        int length = BlockLimits.length(answer.path("value").asText());
        JsonNode most = element.element().path("max_length");
        JsonNode least = element.element().path("min_length");
        if (most.isInt() && length > most.asInt()) {
            mistakes.put(element.blockId(), "Must be no more than " + most.asInt() + " characters.");
        } else if (least.isInt() && length < least.asInt()) {
            mistakes.put(element.blockId(), "Must be at least " + least.asInt() + " characters.");
        }
    }
}
