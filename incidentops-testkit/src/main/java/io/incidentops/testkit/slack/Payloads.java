package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import org.jspecify.annotations.Nullable;

/** What Slack sends when somebody types a command, presses, chooses, submits. Under the workspace's lock. */
final class Payloads {
    private final Workspace workspace;
    private final String base;

    Payloads(Workspace workspace, String base) {
        this.workspace = workspace;
        this.base = "http://" + base;
    }

    ObjectNode command(String user, String command, String text, Room room) {
        Settings settings = workspace.settings;
        ObjectNode payload = Json.object().put("token", "stand-in");
        payload.put("team_id", settings.team()).put("team_domain", settings.domain());
        if (!settings.enterprise().isEmpty()) {
            payload.put("enterprise_id", settings.enterprise()).put("enterprise_name", settings.domain());
        }
        return payload.put("channel_id", room.id)
                .put("channel_name", room.kind == Room.Kind.PUBLIC ? room.name : word(room))
                .put("user_id", user)
                .put("user_name", workspace.user(user).name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", Workspace.APP)
                .put("is_enterprise_install", settings.orgInstall())
                .put("response_url", base + workspace.tickets.reply("commands", room, user, null))
                .put("trigger_id", workspace.tickets.trigger(user));
    }

    /** Slack does not tell the name of a private channel. */
    private static String word(Room room) {
        return room.kind == Room.Kind.PRIVATE ? "privategroup" : "directmessage";
    }

    /** What every interaction has; it triggers a window for three seconds. */
    ObjectNode interaction(String type, String user) {
        Settings settings = workspace.settings;
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("user")
                .put("id", user)
                .put("username", workspace.user(user).name())
                .put("name", workspace.user(user).name())
                .put("team_id", settings.team());
        payload.put("api_app_id", Workspace.APP)
                .put("token", "stand-in")
                .put("is_enterprise_install", settings.orgInstall());
        if (settings.orgInstall()) {
            payload.putNull("team");
        } else {
            payload.putObject("team").put("id", settings.team()).put("domain", settings.domain());
        }
        if (settings.enterprise().isEmpty()) {
            payload.putNull("enterprise");
        } else {
            payload.putObject("enterprise").put("id", settings.enterprise()).put("name", settings.domain());
        }
        return payload;
    }

    void trigger(ObjectNode payload, String user) {
        payload.put("trigger_id", workspace.tickets.trigger(user));
    }

    void onMessage(ObjectNode payload, Post post, String user) {
        boolean ephemeral = post.reader != null;
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", post.ts)
                .put("channel_id", post.room.id)
                .put("is_ephemeral", ephemeral);
        channel(payload, post.room);
        if (!ephemeral) {
            payload.set("message", Messages.shown(post, true));
        }
        payload.putObject("state").set("values", post.values.deepCopy());
        payload.put("response_url", base + workspace.tickets.reply("actions", post.room, user, post));
    }

    void channel(ObjectNode payload, Room room) {
        payload.putObject("channel")
                .put("id", room.id)
                .put("name", room.kind == Room.Kind.PUBLIC ? room.name : word(room));
    }

    void onView(ObjectNode payload, Window window) {
        payload.putObject("container").put("type", "view").put("view_id", window.id);
        payload.set("view", window.json(workspace.settings));
    }

    ObjectNode action(Blocks.Element element, @Nullable ObjectNode choice) {
        ObjectNode action = Json.object()
                .put("type", element.type())
                .put("action_id", element.actionId())
                .put("block_id", element.blockId())
                .put("action_ts", workspace.nextTs());
        JsonNode given = element.element();
        for (String name : new String[] {"text", "value", "style", "placeholder"}) {
            if (given.has(name) && choice == null) {
                action.set(name, given.get(name));
            }
        }
        if (choice != null) {
            action.setAll(choice);
        }
        return action;
    }

    String responseUrl(String kind, Post post, String user) {
        return base + workspace.tickets.reply(kind, post.room, user, post);
    }
}
