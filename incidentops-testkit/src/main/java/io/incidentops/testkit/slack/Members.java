package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import org.jspecify.annotations.Nullable;

/** Who joins and leaves channels, whether invited, on their own or by an app. Under the workspace's lock. */
final class Members {
    private Members() {}

    static void join(Workspace workspace, Room room, String user, @Nullable String inviter) {
        if (!room.members.add(user)) {
            return;
        }
        ObjectNode more = inviter == null ? Json.object() : Json.object().put("inviter", inviter);
        String subtype = ConversationMethods.word(room) + "_join";
        workspace.note(room, subtype, user, "<@" + user + "> has joined the channel", more);
        ObjectNode event = event(workspace, room, user, "member_joined_channel");
        event.setAll(more);
        workspace.emit(event);
    }

    static void leave(Workspace workspace, Room room, String user) {
        String subtype = ConversationMethods.word(room) + "_leave";
        workspace.note(room, subtype, user, "<@" + user + "> has left the channel", null);
        workspace.emit(event(workspace, room, user, "member_left_channel"));
        room.members.remove(user);
    }

    private static ObjectNode event(Workspace workspace, Room room, String user, String type) {
        return workspace
                .event(type)
                .put("user", user)
                .put("channel", room.id)
                .put("channel_type", room.kind == Room.Kind.PUBLIC ? "C" : "G")
                .put("team", workspace.settings.team());
    }
}
