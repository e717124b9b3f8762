package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people and apps both do with messages. Under the workspace's lock. */
final class Messages {
    private Messages() {}

    /** A message as methods answer it; its metadata only to whoever asks for it. */
    static ObjectNode shown(Post post, boolean withMetadata) {
        ObjectNode json = post.json();
        if (withMetadata && post.metadata != null) {
            json.set("metadata", post.metadata.deepCopy());
        }
        long replies = post.room.shown().stream()
                .filter(other -> other.isReply() && other.thread().equals(post.ts))
                .count();
        if (replies > 0) {
            json.put("thread_ts", post.ts).put("reply_count", replies);
        }
        return json;
    }

    /** Marks a message as edited by someone, and tells of it. */
    static void changed(Workspace workspace, Post post, ObjectNode before, String by) {
        post.edits++;
        ObjectNode event = workspace.event("message");
        String ts = event.path("event_ts").asText();
        if (!post.content.has("blocks") || !by.equals(Workspace.BOT_USER)) {
            post.content.putObject("edited").put("user", by).put("ts", ts);
        }
        event.put("subtype", "message_changed").put("hidden", true).put("ts", ts);
        event.put("channel", post.room.id).put("channel_type", post.room.kind.word);
        event.set("message", shown(post, false));
        event.set("previous_message", before);
        workspace.emit(event);
    }

    static void delete(Workspace workspace, Post post) {
        post.room.posts.remove(post);
        ObjectNode event = workspace.event("message");
        event.put("subtype", "message_deleted").put("hidden", true);
        event.put("channel", post.room.id).put("channel_type", post.room.kind.word);
        event.put("ts", event.path("event_ts").asText()).put("deleted_ts", post.ts);
        event.set("previous_message", post.json());
        workspace.emit(event);
    }

    static void react(Workspace workspace, Post post, String user, String name) {
        if (!post.reactors(name).add(user)) {
            throw new SlackError("already_reacted");
        }
        tell(workspace, post, user, name, "reaction_added");
    }

    static void unreact(Workspace workspace, Post post, String user, String name) {
        if (!post.reactors(name).remove(user)) {
            throw new SlackError("no_reaction");
        }
        if (post.reactors(name).isEmpty()) {
            post.reactions.remove(name);
        }
        tell(workspace, post, user, name, "reaction_removed");
    }

    private static void tell(Workspace workspace, Post post, String user, String name, String type) {
        ObjectNode event = workspace.event(type).put("user", user).put("reaction", name);
        event.putObject("item")
                .put("type", "message")
                .put("channel", post.room.id)
                .put("ts", post.ts);
        if (!post.user().isEmpty()) {
            event.put("item_user", post.user());
        }
        workspace.emit(event);
    }

    static void pin(Workspace workspace, Post post, String user) {
        post.pinnedBy = user;
        post.pinnedAt = workspace.seconds();
        tellPin(workspace, post, user, "pin_added");
    }

    static void unpin(Workspace workspace, Post post, String user) {
        post.pinnedBy = null;
        tellPin(workspace, post, user, "pin_removed");
    }

    private static void tellPin(Workspace workspace, Post post, String user, String type) {
        ObjectNode event = workspace.event(type).put("user", user).put("channel_id", post.room.id);
        event.putObject("item")
                .put("type", "message")
                .put("channel", post.room.id)
                .put("created", workspace.seconds())
                .put("created_by", user)
                .set("message", shown(post, false));
        event.put("item_user", post.user());
        event.put("pin_count", post.room.pins().size());
        event.put("has_pins", !post.room.pins().isEmpty());
        workspace.emit(event);
    }
}
