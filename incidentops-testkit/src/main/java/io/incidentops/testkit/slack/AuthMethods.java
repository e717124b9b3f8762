package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Access;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;

/** Who the app is. */
final class AuthMethods {
    private AuthMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("api.test", "error", Tier.FOUR, AuthMethods::echo).with(Access.NONE),
                Method.of("auth.test", "", Tier.SPECIAL, AuthMethods::test));
    }

    private static ObjectNode echo(Call call) {
        if (call.args().has("error")) {
            throw new SlackError(call.text("error"));
        }
        return Call.nothing();
    }

    private static ObjectNode test(Call call) {
        Settings settings = call.workspace().settings;
        ObjectNode answer = Json.object()
                .put("url", "https://" + settings.domain() + ".slack.com/")
                .put("team", settings.domain())
                .put("user", call.workspace().user(call.caller()).name())
                .put("team_id", settings.orgInstall() ? settings.enterprise() : settings.team())
                .put("user_id", call.caller())
                .put("is_enterprise_install", settings.orgInstall());
        if (call.caller().equals(Workspace.BOT_USER)) {
            answer.put("bot_id", Workspace.BOT);
        }
        if (!settings.enterprise().isEmpty()) {
            answer.put("enterprise_id", settings.enterprise());
        }
        return answer;
    }
}
