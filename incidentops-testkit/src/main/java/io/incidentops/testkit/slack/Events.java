package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;

/** What surrounds an event on its way. */
final class Events {
    private Events() {}

    static ObjectNode callback(Workspace workspace, ObjectNode event) {
        Settings settings = workspace.settings;
        ObjectNode callback = Json.object()
                .put("token", "stand-in")
                .put("team_id", settings.team())
                .put("api_app_id", Workspace.APP)
                .put("type", "event_callback")
                .put("event_id", workspace.read(() -> workspace.nextId("Ev")))
                .put("event_time", workspace.seconds())
                .put("is_ext_shared_channel", false);
        if (!settings.enterprise().isEmpty()) {
            callback.put("enterprise_id", settings.enterprise());
        }
        callback.set("event", event);
        ObjectNode authorization = callback.putArray("authorizations").addObject();
        if (settings.enterprise().isEmpty()) {
            authorization.putNull("enterprise_id");
        } else {
            authorization.put("enterprise_id", settings.enterprise());
        }
        if (settings.orgInstall()) {
            authorization.putNull("team_id");
        } else {
            authorization.put("team_id", settings.team());
        }
        authorization
                .put("user_id", Workspace.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", settings.orgInstall());
        return callback;
    }
}
