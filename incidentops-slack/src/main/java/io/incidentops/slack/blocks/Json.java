package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The objects that blocks are made of. */
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    /** Text in Slack's markup, in which it looks for no names and addresses of its own. */
    static ObjectNode markup(String text) {
        return typed("mrkdwn").put("text", text).put("verbatim", true);
    }

    /** Text as it is, shortened; never empty. */
    static ObjectNode plain(String text, int most) {
        String shown = Glyph.first(SafeText.plain(SafeText.oneLine(text)), most, each -> each);
        return typed("plain_text").put("text", shown.isBlank() ? "…" : shown).put("emoji", false);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
