package io.incidentops.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks a message against what docs.slack.dev says of Block Kit, written apart from what it checks. */
final class BlockLimits {
    private BlockLimits() {}

    static void check(Rendered message) {
        assertThat(count(message.text())).isBetween(1, 4_000);
        assertThat(message.text()).isNotBlank();
        assertThat(message.blocks().size()).isLessThanOrEqualTo(50);
        blocks(message.blocks());
    }

    static void blocks(JsonNode blocks) {
        Set<String> actions = new HashSet<>();
        for (JsonNode block : blocks) {
            switch (block.path("type").asText()) {
                case "header" -> text(block.path("text"), 150);
                case "section" -> section(block);
                case "actions" -> actions(block, actions);
                default -> throw new AssertionError("unknown block " + block);
            }
        }
    }

    private static void section(JsonNode block) {
        assertThat(block.has("text") || block.has("fields")).isTrue();
        if (block.has("text")) {
            text(block.path("text"), 3_000);
        }
        assertThat(block.path("fields").size()).isLessThanOrEqualTo(10);
        block.path("fields").forEach(field -> text(field, 2_000));
    }

    private static void actions(JsonNode block, Set<String> seen) {
        assertThat(block.path("elements").size()).isBetween(1, 25);
        for (JsonNode button : block.path("elements")) {
            assertThat(seen.add(button.path("action_id").asText())).isTrue();
            assertThat(count(button.path("action_id").asText())).isBetween(1, 255);
            assertThat(count(button.path("value").asText())).isBetween(1, 2_000);
            text(button.path("text"), 75);
            if (button.has("confirm")) {
                text(button.at("/confirm/title"), 100);
                text(button.at("/confirm/text"), 300);
                text(button.at("/confirm/confirm"), 30);
                text(button.at("/confirm/deny"), 30);
            }
        }
    }

    private static void text(JsonNode text, int most) {
        assertThat(count(text.path("text").asText())).isBetween(1, most);
        assertThat(text.path("text").asText()).isNotBlank();
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
