package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;

/** Bookmarks of a channel. */
final class BookmarkMethods {
    private static final int MOST = 100;

    private BookmarkMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of(
                                "bookmarks.add",
                                "channel_id* title* type* access_level emoji entity_id link parent_id",
                                Tier.TWO,
                                BookmarkMethods::add)
                        .needs("bookmarks:write"),
                Method.of(
                                "bookmarks.edit",
                                "bookmark_id* channel_id* emoji link title",
                                Tier.TWO,
                                BookmarkMethods::edit)
                        .needs("bookmarks:write"),
                Method.of(
                                "bookmarks.remove",
                                "bookmark_id* channel_id* quip_section_id",
                                Tier.TWO,
                                BookmarkMethods::remove)
                        .needs("bookmarks:write"),
                Method.of("bookmarks.list", "channel_id*", Tier.THREE, BookmarkMethods::list)
                        .needs("bookmarks:read"));
    }

    private static ObjectNode add(Call call) {
        Room room = room(call);
        if (!call.text("type").equals("link")) {
            throw new SlackError("invalid_bookmark_type");
        }
        link(call.text("link"));
        if (room.bookmarks.size() >= MOST) {
            throw new SlackError("too_many_bookmarks");
        }
        ObjectNode bookmark = Json.object()
                .put("id", call.workspace().nextId("Bk"))
                .put("channel_id", room.id)
                .put("title", call.text("title"))
                .put("link", call.text("link"))
                .put("emoji", call.text("emoji"))
                .put("type", "link")
                .put("date_created", call.workspace().seconds())
                .put("date_updated", 0)
                .put("app_id", Workspace.APP);
        room.bookmarks.put(bookmark.path("id").asText(), bookmark);
        return Json.object().set("bookmark", bookmark.deepCopy());
    }

    private static ObjectNode edit(Call call) {
        ObjectNode bookmark = bookmark(call);
        if (call.args().has("link")) {
            link(call.text("link"));
        }
        for (String name : List.of("title", "link", "emoji")) {
            if (call.args().given(name)) {
                bookmark.put(name, call.text(name));
            }
        }
        bookmark.put("date_updated", call.workspace().seconds());
        return Json.object().set("bookmark", bookmark.deepCopy());
    }

    private static ObjectNode remove(Call call) {
        room(call).bookmarks.remove(bookmark(call).path("id").asText());
        return Call.nothing();
    }

    private static ObjectNode list(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode bookmarks = answer.putArray("bookmarks");
        call.room("channel_id").bookmarks.values().forEach(bookmark -> bookmarks.add(bookmark.deepCopy()));
        return answer;
    }

    private static Room room(Call call) {
        Room room = call.room("channel_id");
        if (room.archived || !room.members.contains(call.caller())) {
            throw new SlackError("permission_denied");
        }
        return room;
    }

    private static ObjectNode bookmark(Call call) {
        ObjectNode bookmark = room(call).bookmarks.get(call.text("bookmark_id"));
        if (bookmark == null) {
            throw new SlackError("not_found");
        }
        return bookmark;
    }

    private static void link(String link) {
        if (!link.matches("(https?|mailto|slack)://?[^\\s<>|]+")) {
            throw new SlackError("invalid_link");
        }
    }
}
