package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import org.jspecify.annotations.Nullable;

/** A view as the workspace keeps it. Not thread-safe; guarded by the workspace's lock. */
final class Window {
    final String id;
    final String user;
    final String root;
    final @Nullable String previous;
    ObjectNode content = Json.object();
    ObjectNode values = Json.object();
    String hash = "";
    boolean open = true;

    Window(String id, String user, String root, @Nullable String previous) {
        this.id = id;
        this.user = user;
        this.root = root;
        this.previous = previous;
    }

    String type() {
        return content.path("type").asText();
    }

    String externalId() {
        return content.path("external_id").asText();
    }

    /** Shows something else; answers already given stay where the block and the element stay. */
    void show(JsonNode view, String hash) {
        this.content = view.deepCopy();
        this.hash = hash;
        BlockIds.complete(content);
        this.values = ViewState.of(content, values);
    }

    ObjectNode json(Settings settings) {
        ObjectNode json = content.deepCopy();
        json.put("id", id)
                .put("team_id", settings.team())
                .put("app_id", Workspace.APP)
                .put("bot_id", Workspace.BOT)
                .put("app_installed_team_id", settings.orgInstall() ? settings.enterprise() : settings.team())
                .put("hash", hash)
                .put("root_view_id", root)
                .put("previous_view_id", previous);
        for (String name : new String[] {"private_metadata", "callback_id", "external_id"}) {
            json.put(name, content.path(name).asText());
        }
        json.put("clear_on_close", content.path("clear_on_close").asBoolean());
        json.put("notify_on_close", content.path("notify_on_close").asBoolean());
        json.putObject("state").set("values", values.deepCopy());
        return json;
    }
}
