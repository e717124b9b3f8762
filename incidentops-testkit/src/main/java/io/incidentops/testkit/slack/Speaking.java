package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people do that an app learns of as events. Thread-safe. */
final class Speaking {
    private final Stage stage;
    private final Workspace workspace;
    private final String user;

    Speaking(Stage stage, String user) {
        this.stage = stage;
        this.workspace = stage.workspace;
        this.user = user;
    }

    /** Does something and tells of it at once. */
    private Ack act(Supplier<@Nullable Post> work) {
        Workspace.Change<@Nullable SlackMessage> change = workspace.change(() -> {
            try {
                Post post = work.get();
                return post == null ? null : new SlackMessage(post);
            } catch (SlackError refused) {
                throw new IllegalStateException(user + " cannot do that: " + refused.getMessage(), refused);
            }
        });
        List<Delivered> all = change.events().stream().map(stage.courier::tell).toList();
        return Ack.of(all).with(change.result());
    }

    Ack say(String channel, String text, String thread) {
        return act(() -> {
            Room room = channel.equals(Workspace.BOT_USER) ? workspace.direct(user) : joined(channel);
            if (room.archived) {
                throw new SlackError("is_archived");
            }
            ObjectNode content = Json.object().put("user", user).put("text", text);
            content.put("client_msg_id", workspace.nextId("client-"));
            if (!thread.isEmpty()) {
                content.put("thread_ts", thread);
                room.post(thread).ifPresent(parent -> content.put("parent_user_id", parent.user()));
            }
            Post post = workspace.add(room, content);
            workspace.emit(workspace.messageEvent(post));
            return post;
        });
    }

    Ack edit(SlackMessage message, String text) {
        return act(() -> {
            Post post = own(message);
            ObjectNode before = post.json();
            post.content.put("text", text);
            Messages.changed(workspace, post, before, user);
            return post;
        });
    }

    Ack delete(SlackMessage message) {
        return act(() -> {
            Messages.delete(workspace, own(message));
            return null;
        });
    }

    private Post own(SlackMessage message) {
        Post post = post(message);
        if (!post.user().equals(user)) {
            throw new SlackError("cant_update_message");
        }
        return post;
    }

    Ack react(SlackMessage message, String emoji) {
        return act(() -> {
            Messages.react(workspace, post(message), user, emoji);
            return null;
        });
    }

    Ack unreact(SlackMessage message, String emoji) {
        return act(() -> {
            Messages.unreact(workspace, post(message), user, emoji);
            return null;
        });
    }

    Ack pin(SlackMessage message) {
        return act(() -> {
            Messages.pin(workspace, post(message), user);
            return null;
        });
    }

    Ack unpin(SlackMessage message) {
        return act(() -> {
            Messages.unpin(workspace, post(message), user);
            return null;
        });
    }

    Ack join(String channel) {
        return act(() -> {
            Room room = room(channel);
            if (room.kind != Room.Kind.PUBLIC) {
                throw new SlackError("only members may enter; let one invite them");
            }
            Members.join(workspace, room, user, null);
            return null;
        });
    }

    Ack leave(String channel) {
        return act(() -> {
            Members.leave(workspace, joined(channel), user);
            return null;
        });
    }

    Ack invite(String invited, String channel) {
        return act(() -> {
            Room room = joined(channel);
            Members.join(workspace, room, workspace.user(invited).id(), user);
            return null;
        });
    }

    Ack archive(String channel) {
        return act(() -> {
            Room room = joined(channel);
            room.archived = true;
            workspace.emit(workspace
                    .event(ConversationMethods.word(room) + "_archive")
                    .put("channel", room.id)
                    .put("user", user));
            return null;
        });
    }

    Ack openHome() {
        return act(() -> {
            ObjectNode event = workspace
                    .event("app_home_opened")
                    .put("user", user)
                    .put("channel", workspace.direct(user).id)
                    .put("tab", "home");
            workspace.windows.home(user).ifPresent(home -> event.set("view", home.json(workspace.settings)));
            workspace.emit(event);
            return null;
        });
    }

    private Room room(String channel) {
        return workspace.find(channel).orElseThrow(() -> new SlackError("channel_not_found: " + channel));
    }

    private Room joined(String channel) {
        Room room = room(channel);
        if (!room.members.contains(user)) {
            throw new SlackError("not_in_channel: let them join " + room.name + " first");
        }
        return room;
    }

    private Post post(SlackMessage message) {
        return room(message.channel()).post(message.ts()).orElseThrow(() -> new SlackError("message_not_found"));
    }
}
