package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import java.util.List;

/**
 * A call of a method that passed the gate. Immutable.
 *
 * @param workspace the state, whose lock is held
 * @param args the arguments
 * @param caller the user in whose name the token speaks
 * @param base where the stand-in is reached, such as {@code 127.0.0.1:1234}
 */
record Call(Workspace workspace, Arguments args, String caller, String base) {
    String text(String name) {
        return args.text(name);
    }

    Room room() {
        return room("channel");
    }

    Room room(String name) {
        return workspace.visible(args.text(name));
    }

    /** The channel, of which the caller must be a member. */
    Room joined() {
        Room room = room();
        if (!room.members.contains(caller)) {
            throw new SlackError("not_in_channel");
        }
        return room;
    }

    Post post(String name) {
        return room().post(text(name)).orElseThrow(() -> new SlackError("message_not_found"));
    }

    Instant now() {
        return workspace.now();
    }

    static ObjectNode nothing() {
        return Json.object();
    }

    /** A page of a list, with the cursor of the next one. */
    <T> Page<T> page(List<T> all, int most) {
        int limit = args.number("limit", most, "invalid_limit");
        if (limit < 1 || limit > 1000) {
            throw new SlackError("invalid_limit");
        }
        int from = args.has("cursor") ? Page.position(text("cursor")) : 0;
        if (from > all.size()) {
            throw new SlackError("invalid_cursor");
        }
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? Page.cursor(to) : "");
    }
}
