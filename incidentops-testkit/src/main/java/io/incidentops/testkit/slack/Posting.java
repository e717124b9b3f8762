package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.nio.charset.StandardCharsets;

/** Checks and reads what a message is to show. */
final class Posting {
    private static final int MOST_TEXT = 40_000;
    private static final int MOST_MARKDOWN = 12_000;
    private static final int MOST_METADATA = 8_000;

    private Posting() {}

    /** What a message shows, from the arguments of a call. */
    static ObjectNode content(Arguments args) {
        boolean markdown = args.has("markdown_text");
        if (markdown && (args.has("text") || args.has("blocks"))) {
            throw new SlackError("markdown_text_conflict");
        }
        if (!args.has("text") && !args.has("blocks") && !args.has("attachments") && !markdown) {
            throw new SlackError("no_text");
        }
        ObjectNode content = Json.object();
        content.put("text", shortened(markdown ? args.text("markdown_text") : args.text("text")));
        if (markdown && BlockLimits.length(args.text("markdown_text")) > MOST_MARKDOWN) {
            throw new SlackError("msg_too_long");
        }
        blocks(args, content);
        if (args.has("attachments")) {
            JsonNode attachments = args.json("attachments", "invalid_attachments");
            if (attachments.size() > 100) {
                throw new SlackError("too_many_attachments");
            }
            content.set("attachments", attachments);
        }
        return content;
    }

    static void blocks(Arguments args, ObjectNode content) {
        if (args.has("blocks")) {
            JsonNode blocks = args.json("blocks", "invalid_blocks_format");
            BlockLimits.message(blocks);
            content.set("blocks", blocks);
            BlockIds.complete(content);
        }
    }

    private static String shortened(String text) {
        return BlockLimits.length(text) <= MOST_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT));
    }

    static JsonNode metadata(Arguments args) {
        JsonNode metadata = args.json("metadata", "invalid_metadata_format");
        boolean whole = metadata.path("entities").isArray()
                || (metadata.path("event_type").isTextual()
                        && metadata.path("event_payload").isObject());
        if (!whole) {
            throw new SlackError("invalid_metadata_schema");
        }
        if (Json.text(metadata).getBytes(StandardCharsets.UTF_8).length > MOST_METADATA) {
            throw new SlackError("metadata_too_large");
        }
        return metadata;
    }
}
