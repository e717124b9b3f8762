package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** People and their groups. */
final class UserMethods {
    private UserMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("users.info", "user* include_locale", Tier.FOUR, UserMethods::info)
                        .needs("users:read"),
                Method.of("users.lookupByEmail", "email*", Tier.THREE, UserMethods::byEmail)
                        .needs("users:read.email"),
                Method.of("users.list", "cursor include_locale limit team_id", Tier.TWO, UserMethods::list)
                        .needs("users:read"),
                Method.of(
                                "usergroups.list",
                                "include_count include_disabled include_users team_id",
                                Tier.TWO,
                                UserMethods::groups)
                        .needs("usergroups:read"),
                Method.of(
                                "usergroups.users.list",
                                "usergroup* include_disabled team_id",
                                Tier.TWO,
                                UserMethods::groupMembers)
                        .needs("usergroups:read"));
    }

    private static ObjectNode info(Call call) {
        SlackUser user = call.workspace().user(call.text("user"));
        return Json.object().set("user", json(call.workspace(), user));
    }

    private static ObjectNode byEmail(Call call) {
        SlackUser found = call.workspace().users.values().stream()
                .filter(user -> !user.email().isEmpty() && user.email().equalsIgnoreCase(call.text("email")))
                .filter(user -> user.kind() != SlackUser.Kind.DEACTIVATED)
                .findFirst()
                .orElseThrow(() -> new SlackError("users_not_found"));
        return Json.object().set("user", json(call.workspace(), found));
    }

    private static ObjectNode list(Call call) {
        Page<SlackUser> page = call.page(new ArrayList<>(call.workspace().users.values()), 1000);
        ObjectNode answer = Json.object();
        ArrayNode members = answer.putArray("members");
        page.items().forEach(user -> members.add(json(call.workspace(), user)));
        return page.end(answer);
    }

    /** An address is shown only to an app that may see addresses. */
    private static ObjectNode json(Workspace workspace, SlackUser user) {
        SlackUser.Kind kind = user.kind();
        ObjectNode json = Json.object()
                .put("id", user.id())
                .put("team_id", kind == SlackUser.Kind.EXTERNAL ? "T0ELSEWHERE" : workspace.settings.team())
                .put("name", user.name())
                .put("real_name", user.realName())
                .put("deleted", kind == SlackUser.Kind.DEACTIVATED)
                .put("is_bot", kind == SlackUser.Kind.BOT)
                .put("is_restricted", kind == SlackUser.Kind.GUEST || kind == SlackUser.Kind.SINGLE_CHANNEL_GUEST)
                .put("is_ultra_restricted", kind == SlackUser.Kind.SINGLE_CHANNEL_GUEST)
                .put("is_stranger", kind == SlackUser.Kind.EXTERNAL)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("tz", user.timeZone())
                .put("tz_offset", offset(workspace, user.timeZone()))
                .put("updated", workspace.seconds());
        ObjectNode profile = json.putObject("profile")
                .put("real_name", user.realName())
                .put("display_name", "")
                .put("team", workspace.settings.team());
        boolean mayShow = workspace.settings.scopes().contains("users:read.email");
        if (mayShow && !user.email().isEmpty()) {
            profile.put("email", user.email());
        }
        return json;
    }

    private static int offset(Workspace workspace, String zone) {
        try {
            return ZoneId.of(zone).getRules().getOffset(workspace.now()).getTotalSeconds();
        } catch (DateTimeException unknown) {
            return 0;
        }
    }

    private static ObjectNode groups(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode groups = answer.putArray("usergroups");
        for (Usergroup group : call.workspace().usergroups.values()) {
            ObjectNode json = groups.addObject()
                    .put("id", group.id())
                    .put("team_id", call.workspace().settings.team())
                    .put("is_usergroup", true)
                    .put("handle", group.handle())
                    .put("name", group.name())
                    .put("date_delete", 0)
                    .put("user_count", group.users().size());
            if (call.args().flag("include_users")) {
                json.set("users", Json.array(group.users()));
            }
        }
        return answer;
    }

    private static ObjectNode groupMembers(Call call) {
        Usergroup group = call.workspace().usergroups.get(call.text("usergroup"));
        if (group == null) {
            throw new SlackError("no_such_subteam");
        }
        return Json.object().set("users", Json.array(group.users()));
    }
}
