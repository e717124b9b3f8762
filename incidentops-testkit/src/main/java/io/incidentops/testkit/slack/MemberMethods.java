package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in which channel. */
final class MemberMethods {
    private static final int MOST_INVITED = 100;

    private MemberMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("conversations.invite", "channel* users* force", Tier.THREE, MemberMethods::invite)
                        .needs("channels:write.invites", "channels:manage", "groups:write", "groups:write.invites"),
                Method.of("conversations.join", "channel*", Tier.THREE, MemberMethods::join)
                        .needs("channels:join"),
                Method.of("conversations.leave", "channel*", Tier.THREE, MemberMethods::leave)
                        .needs("channels:manage", "groups:write"),
                Method.of("conversations.kick", "channel* user*", Tier.THREE, MemberMethods::kick)
                        .needs("channels:manage", "groups:write"),
                Method.of("conversations.members", "channel* cursor limit", Tier.FOUR, MemberMethods::members)
                        .needs("channels:read", "groups:read"),
                Method.of(
                                "conversations.open",
                                "channel prevent_creation return_im users",
                                Tier.THREE,
                                MemberMethods::open)
                        .needs("im:write", "channels:manage", "groups:write"));
    }

    private static ObjectNode invite(Call call) {
        Room room = channel(call);
        if (!room.members.contains(call.caller())) {
            throw new SlackError("not_in_channel");
        }
        if (room.archived) {
            throw new SlackError("is_archived");
        }
        List<String> users = call.args().list("users");
        if (users.isEmpty()) {
            throw new SlackError("no_user");
        }
        if (users.size() > MOST_INVITED) {
            throw SlackError.because("invalid_arguments", "users: no more than " + MOST_INVITED);
        }
        refuse(call, room, users);
        users.stream()
                .filter(user -> obstacle(call, room, user) == null)
                .forEach(user -> Members.join(call.workspace(), room, user, call.caller()));
        return ConversationMethods.answer(call, room);
    }

    /** Refuses the call where a user cannot be invited; with {@code force}, only where none can. */
    private static void refuse(Call call, Room room, List<String> users) {
        ArrayNode errors = Json.array();
        for (String user : users) {
            String obstacle = obstacle(call, room, user);
            if (obstacle != null) {
                errors.addObject().put("user", user).put("ok", false).put("error", obstacle);
            }
        }
        boolean forced = call.args().flag("force") && errors.size() < users.size();
        if (!errors.isEmpty() && !forced) {
            ObjectNode more = Json.object();
            more.set("errors", errors);
            throw new SlackError(errors.get(0).path("error").asText(), more);
        }
    }

    private static @Nullable String obstacle(Call call, Room room, String id) {
        SlackUser user = call.workspace().users.get(id);
        if (user == null) {
            return "user_not_found";
        }
        if (id.equals(call.caller())) {
            return "cant_invite_self";
        }
        if (room.members.contains(id)) {
            return "already_in_channel";
        }
        return switch (user.kind()) {
            case DEACTIVATED -> "cant_invite";
            case EXTERNAL -> "no_external_invite_permission";
            case SINGLE_CHANNEL_GUEST -> elsewhere(call, id) ? "ura_max_channels" : null;
            default -> null;
        };
    }

    private static boolean elsewhere(Call call, String user) {
        return call.workspace().rooms.values().stream()
                .anyMatch(room -> room.kind != Room.Kind.DIRECT && !room.archived && room.members.contains(user));
    }

    private static ObjectNode join(Call call) {
        Room room = channel(call);
        if (room.kind != Room.Kind.PUBLIC) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        if (room.archived) {
            throw new SlackError("is_archived");
        }
        boolean already = room.members.contains(call.caller());
        Members.join(call.workspace(), room, call.caller(), null);
        ObjectNode answer = ConversationMethods.answer(call, room);
        if (already) {
            answer.put("warning", "already_in_channel");
            answer.putObject("response_metadata").putArray("warnings").add("already_in_channel");
        }
        return answer;
    }

    private static ObjectNode leave(Call call) {
        Room room = channel(call);
        if (!room.members.contains(call.caller())) {
            return Json.object().put("not_in_channel", true);
        }
        Members.leave(call.workspace(), room, call.caller());
        return Call.nothing();
    }

    private static ObjectNode kick(Call call) {
        Room room = channel(call);
        String user = call.text("user");
        if (user.equals(call.caller())) {
            throw new SlackError("cant_kick_self");
        }
        call.workspace().user(user);
        if (!room.members.contains(user)) {
            throw new SlackError("not_in_channel");
        }
        Members.leave(call.workspace(), room, user);
        return Call.nothing();
    }

    private static Room channel(Call call) {
        Room room = call.room();
        if (room.kind == Room.Kind.DIRECT) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        return room;
    }

    private static ObjectNode members(Call call) {
        Page<String> page = call.page(new ArrayList<>(call.room().members), 100);
        ObjectNode answer = Json.object();
        answer.set("members", Json.array(page.items()));
        return page.end(answer);
    }

    private static ObjectNode open(Call call) {
        if (call.args().has("channel")) {
            return ConversationMethods.answer(call, call.room());
        }
        List<String> users = call.args().list("users");
        if (users.isEmpty()) {
            throw new SlackError("users_list_not_supplied");
        }
        if (users.size() > 1) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        SlackUser user = call.workspace().user(users.get(0));
        if (user.kind() == SlackUser.Kind.DEACTIVATED) {
            throw new SlackError("user_disabled");
        }
        Room room = call.workspace().direct(user.id());
        ObjectNode answer = Json.object();
        answer.putObject("channel").put("id", room.id);
        return answer;
    }
}
