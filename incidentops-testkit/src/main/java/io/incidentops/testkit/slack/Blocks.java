package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what can be pressed, chosen or filled in. */
final class Blocks {
    private static final Set<String> STATIC = Set.of("image", "mrkdwn", "plain_text");

    private Blocks() {}

    /** A part of a block that takes part in interaction. */
    record Element(JsonNode block, JsonNode element) {
        String blockId() {
            return block.path("block_id").asText();
        }

        String actionId() {
            return element.path("action_id").asText();
        }

        String type() {
            return element.path("type").asText();
        }

        boolean input() {
            return block.path("type").asText().equals("input");
        }

        boolean optional() {
            return block.path("optional").asBoolean();
        }
    }

    static List<JsonNode> interactive(JsonNode block) {
        List<JsonNode> parts = new ArrayList<>();
        for (String place : new String[] {"accessory", "element"}) {
            if (block.path(place).isObject()) {
                parts.add(block.get(place));
            }
        }
        block.path("elements").forEach(parts::add);
        parts.removeIf(part -> STATIC.contains(part.path("type").asText())
                || part.path("type").asText().startsWith("rich_text"));
        return parts;
    }

    static List<Element> all(JsonNode surface) {
        List<Element> found = new ArrayList<>();
        for (JsonNode block : surface.path("blocks")) {
            interactive(block).forEach(part -> found.add(new Element(block, part)));
        }
        return found;
    }

    /** By action id, in their order; where two blocks use the same one, the later ones by block id and action id. */
    static Map<String, Element> elements(JsonNode surface) {
        Map<String, Element> found = new LinkedHashMap<>();
        for (Element element : all(surface)) {
            String id = element.actionId();
            found.put(found.containsKey(id) ? element.blockId() + "/" + id : id, element);
        }
        return found;
    }
}
