package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which events reach the app: those that it subscribed to, of channels that it is in. Under the workspace's lock. */
final class Subscriptions {
    private static final Set<String> EVERYWHERE =
            Set.of("channel_created", "channel_archive", "channel_unarchive", "channel_rename", "app_home_opened");

    private final Workspace workspace;

    Subscriptions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is sent for something that happened; a mention is told twice, as Slack does. */
    List<ObjectNode> of(ObjectNode event) {
        List<ObjectNode> sent = new ArrayList<>();
        String type = event.path("type").asText();
        if (!visible(event, type)) {
            return sent;
        }
        if (type.equals("message")) {
            if (subscribed("message." + plural(event))) {
                sent.add(event);
            }
            if (mentions(event) && subscribed("app_mention")) {
                sent.add(event.deepCopy().put("type", "app_mention").without(List.of("channel_type")));
            }
        } else if (subscribed(type)) {
            sent.add(event);
        }
        return sent;
    }

    private static String plural(ObjectNode event) {
        String kind = event.path("channel_type").asText();
        return kind.equals("im") ? kind : kind + "s";
    }

    private boolean mentions(ObjectNode event) {
        return event.path("text").asText().contains("<@" + Workspace.BOT_USER + ">")
                && !event.has("subtype")
                && !event.path("user").asText().equals(Workspace.BOT_USER);
    }

    private boolean subscribed(String type) {
        Set<String> types = workspace.settings.subscriptions();
        return types.isEmpty() || types.contains(type);
    }

    private boolean visible(ObjectNode event, String type) {
        if (EVERYWHERE.contains(type)) {
            return true;
        }
        String channel = event.path("channel")
                .asText(event.path("channel_id")
                        .asText(event.path("item").path("channel").asText()));
        Room room = workspace.rooms.get(channel);
        return room == null || room.members.contains(Workspace.BOT_USER);
    }
}
