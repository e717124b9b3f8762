package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;
import java.util.Map;

/** Messages. */
final class ChatMethods {
    private static final String LOOK = " as_user attachments blocks icon_emoji icon_url link_names markdown_text parse"
            + " text thread_ts username";
    private static final int MOST_UPDATE = 4_000;

    private ChatMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of(
                                "chat.postMessage",
                                "channel* metadata mrkdwn reply_broadcast unfurl_links unfurl_media" + LOOK,
                                Tier.SPECIAL,
                                ChatMethods::post)
                        .needs("chat:write"),
                Method.of("chat.postEphemeral", "channel* user*" + LOOK, Tier.FOUR, ChatMethods::whisper)
                        .needs("chat:write"),
                Method.of(
                                "chat.update",
                                "channel* ts* as_user attachments blocks file_ids link_names markdown_text metadata"
                                        + " parse reply_broadcast text",
                                Tier.THREE,
                                ChatMethods::update)
                        .needs("chat:write"),
                Method.of("chat.delete", "channel* ts* as_user", Tier.THREE, ChatMethods::delete)
                        .needs("chat:write"),
                Method.of("chat.getPermalink", "channel* message_ts*", Tier.SPECIAL, ChatMethods::permalink));
    }

    private static ObjectNode post(Call call) {
        Room room = target(call);
        ObjectNode content = Posting.content(call.args());
        inName(content, call);
        thread(call, room, content);
        Post post = call.workspace().add(room, content);
        if (call.args().has("metadata")) {
            post.metadata = Posting.metadata(call.args());
        }
        call.workspace().emit(call.workspace().messageEvent(post));
        ObjectNode answer = Json.object().put("channel", room.id).put("ts", post.ts);
        answer.set("message", Messages.shown(post, true));
        return answer;
    }

    /** The channel to post to: also a public one that the app is no member of, where it may, and a user's own. */
    private static Room target(Call call) {
        Workspace workspace = call.workspace();
        String channel = call.text("channel");
        Room room = workspace.users.containsKey(channel) ? workspace.direct(channel) : workspace.visible(channel);
        boolean anywhere = workspace.settings.scopes().contains("chat:write.public");
        if (!room.members.contains(call.caller()) && !anywhere) {
            throw new SlackError("not_in_channel");
        }
        if (room.archived) {
            throw new SlackError("is_archived");
        }
        return room;
    }

    private static void inName(ObjectNode content, Call call) {
        content.put("user", call.caller());
        if (call.caller().equals(Workspace.BOT_USER)) {
            content.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
        }
        if (call.args().has("username")) {
            content.put("username", call.text("username"));
        }
    }

    private static void thread(Call call, Room room, ObjectNode content) {
        String thread = call.text("thread_ts");
        if (thread.isEmpty()) {
            return;
        }
        Post parent = room.post(thread).orElse(null);
        if (parent == null) {
            return; // Slack posts it into the channel, as if no thread had been named
        }
        if (parent.isSystem()) {
            throw new SlackError("cannot_reply_to_message");
        }
        content.put("thread_ts", parent.isReply() ? parent.thread() : parent.ts);
        if (call.args().flag("reply_broadcast")) {
            content.put("subtype", "thread_broadcast");
        }
    }

    private static ObjectNode whisper(Call call) {
        Room room = call.room();
        if (room.archived) {
            throw new SlackError("is_archived");
        }
        if (!room.members.contains(call.caller())) {
            throw new SlackError("not_in_channel");
        }
        if (!room.members.contains(call.text("user"))) {
            throw new SlackError("user_not_in_channel");
        }
        ObjectNode content = Posting.content(call.args());
        inName(content, call);
        Post post = call.workspace().add(room, content);
        post.reader = call.text("user");
        return Json.object().put("message_ts", post.ts);
    }

    private static ObjectNode update(Call call) {
        Post post = own(call, "cant_update_message");
        if (post.room.archived) {
            throw new SlackError("is_inactive");
        }
        if (BlockLimits.length(call.text("text")) > MOST_UPDATE) {
            throw new SlackError("msg_too_long");
        }
        ObjectNode shown = Posting.content(call.args());
        ObjectNode before = post.json();
        replace(post.content, shown, call.args());
        if (call.args().given("metadata")) {
            post.metadata = Json.parse(call.text("metadata")).isEmpty() ? null : Posting.metadata(call.args());
        }
        Messages.changed(call.workspace(), post, before, call.caller());
        ObjectNode answer =
                Json.object().put("channel", post.room.id).put("ts", post.ts).put("text", post.text());
        answer.set("message", Messages.shown(post, true));
        return answer;
    }

    /** A text without blocks takes the place of earlier blocks; blocks without a text leave the text. */
    private static void replace(ObjectNode content, ObjectNode shown, Arguments args) {
        if (args.has("text") || args.has("markdown_text")) {
            content.set("text", shown.get("text"));
            content.remove("blocks");
        }
        if (args.has("blocks")) {
            content.set("blocks", shown.get("blocks"));
        }
        if (args.has("attachments")) {
            content.set("attachments", shown.get("attachments"));
        }
    }

    private static ObjectNode delete(Call call) {
        Post post = own(call, "cant_delete_message");
        Messages.delete(call.workspace(), post);
        return Json.object().put("channel", post.room.id).put("ts", post.ts);
    }

    private static Post own(Call call, String otherwise) {
        Post post = call.post("ts");
        if (!post.user().equals(call.caller()) || post.isSystem()) {
            throw new SlackError(otherwise);
        }
        return post;
    }

    private static ObjectNode permalink(Call call) {
        Post post = call.post("message_ts");
        Map<String, String> answer =
                Map.of("channel", post.room.id, "permalink", call.workspace().permalink(post));
        ObjectNode json = Json.object();
        answer.forEach(json::put);
        return json;
    }
}
