package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Modals and home tabs. */
final class ViewMethods {
    private static final int MOST_BYTES = 250_000;

    private ViewMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("views.open", "view* trigger_id interactivity_pointer", Tier.FOUR, ViewMethods::open),
                Method.of("views.push", "view* trigger_id interactivity_pointer", Tier.FOUR, ViewMethods::push),
                Method.of("views.update", "view* view_id external_id hash", Tier.FOUR, ViewMethods::update),
                Method.of("views.publish", "user_id* view* hash", Tier.FOUR, ViewMethods::publish));
    }

    private static ObjectNode open(Call call) {
        JsonNode view = view(call, "modal");
        String user = call.workspace().tickets.redeem(trigger(call));
        return answer(call, call.workspace().windows.open(user, view));
    }

    private static ObjectNode push(Call call) {
        JsonNode view = view(call, "modal");
        String user = call.workspace().tickets.redeem(trigger(call));
        if (call.workspace().windows.top(user).isEmpty()) {
            throw new SlackError("not_found");
        }
        return answer(call, call.workspace().windows.push(user, view));
    }

    private static String trigger(Call call) {
        return call.args().has("trigger_id") ? call.text("trigger_id") : call.text("interactivity_pointer");
    }

    private static ObjectNode update(Call call) {
        JsonNode view = view(call, "modal");
        if (!call.args().has("view_id") && !call.args().has("external_id")) {
            throw SlackError.because("invalid_arguments", "missing required field: view_id");
        }
        Window window = call.workspace().windows.wanted(call.text("view_id"), call.text("external_id"));
        unchanged(call, window);
        call.workspace().windows.show(window, view);
        return answer(call, window);
    }

    private static ObjectNode publish(Call call) {
        JsonNode view = view(call, "home");
        String user = call.text("user_id");
        if (!call.workspace().users.containsKey(user)) {
            throw SlackError.because("invalid_arguments", "invalid `user_id`");
        }
        call.workspace().windows.home(user).ifPresent(home -> unchanged(call, home));
        return answer(call, call.workspace().windows.publish(user, view));
    }

    private static void unchanged(Call call, Window window) {
        if (call.args().has("hash") && !call.text("hash").equals(window.hash)) {
            throw new SlackError("hash_conflict");
        }
    }

    private static JsonNode view(Call call, String type) {
        JsonNode view = call.args().json("view", "invalid_arguments");
        if (!view.path("type").asText().equals(type)) {
            throw SlackError.because("invalid_arguments", "must be a " + type + " [json-pointer:/view/type]");
        }
        BlockLimits.view(view);
        if (Json.text(view).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new SlackError("view_too_large");
        }
        return view;
    }

    private static ObjectNode answer(Call call, Window window) {
        return Json.object().set("view", window.json(call.workspace().settings));
    }
}
