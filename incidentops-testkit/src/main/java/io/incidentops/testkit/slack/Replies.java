package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import org.jspecify.annotations.Nullable;

/** Answers to commands and clicks, at once or by response_url. Under the workspace's lock. */
final class Replies {
    private Replies() {}

    /** What a message without a user shows, such as a webhook's. */
    static ObjectNode content(JsonNode body) {
        ObjectNode content = Json.object()
                .put("subtype", "bot_message")
                .put("bot_id", Workspace.BOT)
                .put("text", body.path("text").asText());
        if (body.path("blocks").isArray()) {
            BlockLimits.message(body.path("blocks"));
            content.set("blocks", body.path("blocks").deepCopy());
            BlockIds.complete(content);
        }
        if (body.path("attachments").isArray()) {
            content.set("attachments", body.path("attachments").deepCopy());
        }
        if (content.path("text").asText().isEmpty() && !content.has("blocks") && !content.has("attachments")) {
            throw new SlackError("no_text");
        }
        return content;
    }

    /** Does what an answer asks for: shows it to one or all, or changes or deletes the message it answers. */
    static void take(Workspace workspace, Tickets.Reply reply, JsonNode body) {
        Post original = reply.original;
        if (body.path("delete_original").asBoolean() && original != null) {
            Messages.delete(workspace, original);
        } else if (body.path("replace_original").asBoolean() && original != null) {
            replace(workspace, original, content(body));
        } else {
            show(workspace, reply, body);
        }
    }

    private static void replace(Workspace workspace, Post original, ObjectNode content) {
        ObjectNode before = original.json();
        for (String name : new String[] {"text", "blocks", "attachments"}) {
            original.content.remove(name);
            if (content.has(name)) {
                original.content.set(name, content.get(name));
            }
        }
        if (original.reader == null) {
            Messages.changed(workspace, original, before, Workspace.BOT_USER);
        } else {
            original.edits++;
        }
    }

    private static void show(Workspace workspace, Tickets.Reply reply, JsonNode body) {
        ObjectNode content = content(body);
        boolean everybody = body.path("response_type").asText().equals("in_channel");
        if (body.has("thread_ts")) {
            content.put("thread_ts", body.path("thread_ts").asText());
        }
        Post post = workspace.add(reply.room, content);
        if (everybody) {
            workspace.emit(workspace.messageEvent(post));
        } else {
            post.reader = reply.user;
        }
    }

    /** What the answer to a slash command itself shows: a text, or a message in JSON. */
    static @Nullable JsonNode immediate(String body) {
        if (body.isBlank()) {
            return null;
        }
        JsonNode json = Json.parse(body);
        return json.isObject() ? json : Json.object().put("text", body);
    }
}
