package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Access;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Channels: opened, named, described, archived, listed. */
final class ConversationMethods {
    private static final int MOST_TEXT = 250;

    private ConversationMethods() {}

    static List<Method> all() {
        List<Method> methods = new ArrayList<>(changes());
        methods.add(Method.of(
                        "conversations.info",
                        "channel* include_locale include_num_members",
                        Tier.THREE,
                        ConversationMethods::info)
                .needs("channels:read", "groups:read"));
        methods.add(Method.of(
                        "conversations.list",
                        "cursor exclude_archived limit team_id types",
                        Tier.TWO,
                        ConversationMethods::list)
                .needs("channels:read", "groups:read"));
        methods.add(Method.of(
                        "users.conversations",
                        "cursor exclude_archived limit team_id types user",
                        Tier.THREE,
                        ConversationMethods::own)
                .needs("channels:read", "groups:read"));
        return methods;
    }

    private static List<Method> changes() {
        return List.of(
                Method.of("conversations.create", "name* is_private team_id", Tier.TWO, ConversationMethods::create)
                        .needs("channels:manage", "groups:write"),
                Method.of("conversations.archive", "channel*", Tier.TWO, ConversationMethods::archive)
                        .needs("channels:manage", "groups:write"),
                // Slack's own page warns that bot tokens cannot unarchive
                Method.of("conversations.unarchive", "channel*", Tier.TWO, ConversationMethods::unarchive)
                        .needs("channels:manage", "groups:write")
                        .with(Access.USER_ONLY),
                Method.of("conversations.rename", "channel* name*", Tier.TWO, ConversationMethods::rename)
                        .needs("channels:manage", "groups:write"),
                Method.of("conversations.setTopic", "channel* topic*", Tier.TWO, ConversationMethods::topic)
                        .needs("channels:manage", "channels:write.topic", "groups:write", "groups:write.topic"),
                Method.of("conversations.setPurpose", "channel* purpose*", Tier.TWO, ConversationMethods::purpose)
                        .needs("channels:manage", "channels:write.topic", "groups:write", "groups:write.topic"));
    }

    private static ObjectNode create(Call call) {
        Workspace workspace = call.workspace();
        if (workspace.settings.orgInstall() && !call.args().has("team_id")) {
            throw new SlackError("missing_argument");
        }
        boolean secret = call.args().flag("is_private");
        Scopes.demand(workspace.settings, secret ? "groups:write" : "channels:manage");
        String name = free(workspace, call.text("name"));
        Room room = workspace.open(name, secret ? Room.Kind.PRIVATE : Room.Kind.PUBLIC, call.caller());
        room.members.add(call.caller());
        if (!secret) {
            workspace.emit(workspace.event("channel_created").set("channel", room.json(call.caller())));
        }
        return answer(call, room);
    }

    private static String free(Workspace workspace, String name) {
        if (name.isBlank()) {
            throw new SlackError("invalid_name_required");
        }
        if (BlockLimits.length(name) > 80) {
            throw new SlackError("invalid_name_maxlength");
        }
        if (!name.matches("[\\p{Ll}\\p{Lo}\\p{Nd}_-]+")) {
            throw new SlackError("invalid_name_specials");
        }
        if (name.matches("[_-]+")) {
            throw new SlackError("invalid_name_punctuation");
        }
        if (workspace.named(name).isPresent()) {
            throw new SlackError("name_taken");
        }
        return name;
    }

    private static ObjectNode archive(Call call) {
        Room room = room(call);
        if (room.archived) {
            throw new SlackError("already_archived");
        }
        if (room.name.equals("general")) {
            throw new SlackError("cant_archive_general");
        }
        if (!room.members.contains(call.caller())) {
            throw new SlackError("not_in_channel");
        }
        note(call, room, "archive", "archived the channel", Call.nothing());
        room.archived = true;
        event(call, room, "archive");
        return Call.nothing();
    }

    private static ObjectNode unarchive(Call call) {
        Room room = room(call);
        if (!room.archived) {
            throw new SlackError("not_archived");
        }
        room.archived = false;
        note(call, room, "unarchive", "un-archived the channel", Call.nothing());
        event(call, room, "unarchive");
        return Call.nothing();
    }

    private static ObjectNode rename(Call call) {
        Room room = usable(call);
        boolean manager = call.caller().equals(room.creator) || !call.caller().equals(Workspace.BOT_USER);
        if (!manager) {
            throw new SlackError("not_authorized");
        }
        String old = room.name;
        room.name = free(call.workspace(), call.text("name"));
        room.formerNames.add(0, old);
        note(
                call,
                room,
                "name",
                "has renamed the channel from \"" + old + "\" to \"" + room.name + '"',
                Json.object().put("old_name", old).put("name", room.name));
        ObjectNode event = call.workspace().event(word(room) + "_rename");
        event.putObject("channel")
                .put("id", room.id)
                .put("name", room.name)
                .put("name_normalized", room.name)
                .put("created", room.created);
        call.workspace().emit(event);
        return answer(call, room);
    }

    private static ObjectNode topic(Call call) {
        Room room = usable(call);
        room.topic = fitting(call.text("topic"));
        note(
                call,
                room,
                "topic",
                "set the channel topic: " + room.topic,
                Json.object().put("topic", room.topic));
        return answer(call, room);
    }

    private static ObjectNode purpose(Call call) {
        Room room = usable(call);
        room.purpose = fitting(call.text("purpose"));
        ObjectNode more = Json.object().put("purpose", room.purpose);
        note(call, room, "purpose", "set the channel description: " + room.purpose, more);
        return answer(call, room).put("purpose", room.purpose);
    }

    private static String fitting(String text) {
        if (BlockLimits.length(text) > MOST_TEXT) {
            throw new SlackError("too_long");
        }
        return text;
    }

    private static Room room(Call call) {
        Room room = call.room();
        if (room.kind == Room.Kind.DIRECT) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        return room;
    }

    private static Room usable(Call call) {
        Room room = room(call);
        if (!room.members.contains(call.caller())) {
            throw new SlackError("not_in_channel");
        }
        if (room.archived) {
            throw new SlackError("is_archived");
        }
        return room;
    }

    private static void note(Call call, Room room, String what, String text, ObjectNode more) {
        String subtype = word(room) + "_" + what;
        call.workspace().note(room, subtype, call.caller(), "<@" + call.caller() + "> " + text, more);
    }

    private static void event(Call call, Room room, String what) {
        call.workspace()
                .emit(call.workspace()
                        .event(word(room) + "_" + what)
                        .put("channel", room.id)
                        .put("user", call.caller()));
    }

    static String word(Room room) {
        return room.kind == Room.Kind.PRIVATE ? "group" : "channel";
    }

    static ObjectNode answer(Call call, Room room) {
        return Json.object().set("channel", room.json(call.caller()));
    }

    private static ObjectNode info(Call call) {
        Room room = call.room();
        ObjectNode json = room.json(call.caller());
        if (call.args().flag("include_num_members")) {
            json.put("num_members", room.members.size());
        }
        return Json.object().set("channel", json);
    }

    private static ObjectNode list(Call call) {
        return list(call, room -> room.kind == Room.Kind.PUBLIC || room.members.contains(call.caller()));
    }

    /** The channels that somebody is in, the app itself unless told otherwise. */
    private static ObjectNode own(Call call) {
        String user = call.args().has("user") ? call.args().text("user") : call.caller();
        return list(
                call,
                room -> room.members.contains(user)
                        && (room.kind == Room.Kind.PUBLIC || room.members.contains(call.caller())));
    }

    private static ObjectNode list(Call call, Predicate<Room> seen) {
        List<String> types = call.args().has("types") ? call.args().list("types") : List.of("public_channel");
        if (!List.of("public_channel", "private_channel", "mpim", "im").containsAll(types)) {
            throw new SlackError("invalid_types");
        }
        List<Room> rooms = call.workspace().rooms.values().stream()
                .filter(room -> types.contains(type(room)))
                .filter(seen)
                .filter(room -> !(room.archived && call.args().flag("exclude_archived")))
                .toList();
        Page<Room> page = call.page(rooms, 100);
        ObjectNode answer = Json.object();
        ArrayNode channels = answer.putArray("channels");
        page.items().forEach(room -> channels.add(room.json(call.caller()).put("num_members", room.members.size())));
        return page.end(answer);
    }

    static String type(Room room) {
        return switch (room.kind) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case DIRECT -> "im";
        };
    }
}
