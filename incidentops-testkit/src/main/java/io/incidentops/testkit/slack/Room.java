package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A channel as the workspace keeps it. Not thread-safe; guarded by the workspace's lock. */
final class Room {
    enum Kind {
        PUBLIC("channel"),
        PRIVATE("group"),
        DIRECT("im");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    final String id;
    final Kind kind;
    final long created;
    final String creator;
    String name;
    String topic = "";
    String purpose = "";
    boolean archived;
    final Set<String> members = new LinkedHashSet<>();
    /** By time stamp, oldest first; with replies, and with what only one reader sees. */
    final List<Post> posts = new ArrayList<>();

    final Map<String, ObjectNode> bookmarks = new LinkedHashMap<>();
    final List<String> formerNames = new ArrayList<>();

    Room(String id, String name, Kind kind, String creator, long created) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.creator = creator;
        this.created = created;
    }

    Optional<Post> post(String ts) {
        return posts.stream()
                .filter(post -> post.ts.equals(ts) && post.reader == null)
                .findFirst();
    }

    List<Post> pins() {
        return posts.stream().filter(post -> post.pinnedBy != null).toList();
    }

    List<Post> shown() {
        return posts.stream().filter(post -> post.reader == null).toList();
    }

    ObjectNode json(String viewer) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("name_normalized", name)
                .put("is_channel", kind == Kind.PUBLIC)
                .put("is_group", kind == Kind.PRIVATE)
                .put("is_im", kind == Kind.DIRECT)
                .put("is_mpim", false)
                .put("is_private", kind != Kind.PUBLIC)
                .put("is_archived", archived)
                .put("is_general", name.equals("general"))
                .put("is_member", members.contains(viewer))
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_org_shared", false)
                .put("created", created)
                .put("creator", creator);
        json.putObject("topic").put("value", topic);
        json.putObject("purpose").put("value", purpose);
        json.set("previous_names", Json.array(formerNames));
        return json;
    }
}
