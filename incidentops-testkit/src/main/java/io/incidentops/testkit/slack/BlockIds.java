package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives blocks and elements the ids that their author left out, as Slack does. */
final class BlockIds {
    private BlockIds() {}

    /** Completes the blocks of a message or a view. */
    static void complete(JsonNode surface) {
        int number = 0;
        for (JsonNode block : surface.path("blocks")) {
            number++;
            give(block, "block_id", "block-" + number);
            int element = 0;
            for (JsonNode part : Blocks.interactive(block)) {
                give(part, "action_id", "action-" + number + "-" + ++element);
            }
        }
    }

    private static void give(JsonNode node, String name, String id) {
        if (node instanceof ObjectNode object && object.path(name).asText().isEmpty()) {
            object.put(name, id);
        }
    }
}
