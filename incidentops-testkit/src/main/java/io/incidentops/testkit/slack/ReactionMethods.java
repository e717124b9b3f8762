package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;

/** Reactions to messages. */
final class ReactionMethods {
    private static final int MOST_KINDS = 23;

    private ReactionMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("reactions.add", "channel* name* timestamp*", Tier.THREE, ReactionMethods::add)
                        .needs("reactions:write"),
                Method.of(
                                "reactions.remove",
                                "name* channel file file_comment timestamp",
                                Tier.TWO,
                                ReactionMethods::remove)
                        .needs("reactions:write"),
                Method.of("reactions.get", "channel file file_comment full timestamp", Tier.THREE, ReactionMethods::get)
                        .needs("reactions:read"));
    }

    private static ObjectNode add(Call call) {
        Post post = item(call);
        if (post.room.archived) {
            throw new SlackError("is_archived");
        }
        String name = name(call);
        if (!post.reactions.containsKey(name) && post.reactions.size() >= MOST_KINDS) {
            throw new SlackError("too_many_emoji");
        }
        Messages.react(call.workspace(), post, call.caller(), name);
        return Call.nothing();
    }

    private static ObjectNode remove(Call call) {
        Messages.unreact(call.workspace(), item(call), call.caller(), name(call));
        return Call.nothing();
    }

    private static String name(Call call) {
        String name = call.text("name");
        if (!name.matches("[\\p{L}\\p{N}_'+:-]+") || name.startsWith(":")) {
            throw new SlackError("invalid_name");
        }
        return name;
    }

    private static Post item(Call call) {
        if (!call.args().has("timestamp") || !call.args().has("channel")) {
            throw new SlackError("no_item_specified");
        }
        if (!call.text("timestamp").matches("\\d+\\.\\d{6}")) {
            throw new SlackError("bad_timestamp");
        }
        return call.post("timestamp");
    }

    private static ObjectNode get(Call call) {
        Post post = item(call);
        ObjectNode answer = Json.object().put("type", "message").put("channel", post.room.id);
        answer.set(
                "message",
                Messages.shown(post, false).put("permalink", call.workspace().permalink(post)));
        return answer;
    }
}
