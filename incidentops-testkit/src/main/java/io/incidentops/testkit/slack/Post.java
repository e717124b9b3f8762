package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as the workspace keeps it. Not thread-safe; guarded by the workspace's lock. */
final class Post {
    final Room room;
    final String ts;
    /** What Slack shows of it: type, subtype, user, text, blocks and so on. */
    final ObjectNode content;

    final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    /** Who alone sees it, or null for everybody in the channel. */
    @Nullable String reader;

    @Nullable JsonNode metadata;

    @Nullable String pinnedBy;

    long pinnedAt;
    int edits;
    /** What was chosen in its menus. */
    ObjectNode values = Json.object();

    Post(Room room, String ts, ObjectNode content) {
        this.room = room;
        this.ts = ts;
        this.content = content;
        content.put("type", "message");
        content.put("ts", ts);
    }

    String text() {
        return content.path("text").asText();
    }

    String user() {
        return content.path("user").asText();
    }

    String thread() {
        return content.path("thread_ts").asText();
    }

    boolean isReply() {
        return !thread().isEmpty() && !thread().equals(ts);
    }

    /** Whether Slack itself wrote it, such as that somebody joined. */
    boolean isSystem() {
        String subtype = content.path("subtype").asText();
        return subtype.startsWith("channel_") || subtype.startsWith("group_") || subtype.equals("pinned_item");
    }

    /** The message as Slack's methods and events show it. */
    ObjectNode json() {
        ObjectNode json = content.deepCopy();
        if (!reactions.isEmpty()) {
            ArrayNode list = json.putArray("reactions");
            reactions.forEach((name, users) -> {
                ObjectNode reaction = list.addObject().put("name", name);
                reaction.set("users", Json.array(users));
                reaction.put("count", users.size());
            });
        }
        if (pinnedBy != null) {
            json.putArray("pinned_to").add(room.id);
            json.putObject("pinned_info")
                    .put("channel", room.id)
                    .put("pinned_by", pinnedBy)
                    .put("pinned_ts", pinnedAt);
        }
        return json;
    }

    Set<String> reactors(String name) {
        return reactions.computeIfAbsent(name, any -> new LinkedHashSet<>());
    }
}
