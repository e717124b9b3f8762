package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;

/** Pinned messages. */
final class PinMethods {
    private static final int MOST = 100;

    private PinMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("pins.add", "channel* timestamp", Tier.TWO, PinMethods::add)
                        .needs("pins:write"),
                Method.of("pins.remove", "channel* timestamp", Tier.TWO, PinMethods::remove)
                        .needs("pins:write"),
                Method.of("pins.list", "channel*", Tier.TWO, PinMethods::list).needs("pins:read"));
    }

    private static ObjectNode add(Call call) {
        Room room = call.joined();
        Post post = item(call);
        if (post.pinnedBy != null) {
            throw new SlackError("already_pinned");
        }
        if (post.isSystem()) {
            throw new SlackError("not_pinnable");
        }
        if (room.pins().size() >= MOST) {
            throw new SlackError("too_many_pins");
        }
        Messages.pin(call.workspace(), post, call.caller());
        return Call.nothing();
    }

    private static ObjectNode remove(Call call) {
        Post post = item(call);
        if (post.pinnedBy == null) {
            throw new SlackError("no_pin");
        }
        Messages.unpin(call.workspace(), post, call.caller());
        return Call.nothing();
    }

    private static Post item(Call call) {
        if (!call.args().has("timestamp")) {
            throw new SlackError("no_item_specified");
        }
        if (!call.text("timestamp").matches("\\d+\\.\\d{6}")) {
            throw new SlackError("bad_timestamp");
        }
        return call.post("timestamp");
    }

    private static ObjectNode list(Call call) {
        Room room = call.room();
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (Post post : room.pins()) {
            items.addObject()
                    .put("type", "message")
                    .put("channel", room.id)
                    .put("created", post.pinnedAt)
                    .put("created_by", post.pinnedBy)
                    .set("message", Messages.shown(post, false));
        }
        return answer;
    }
}
