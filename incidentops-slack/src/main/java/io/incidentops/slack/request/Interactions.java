package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.JsonNode;

/** Gives what people did with buttons, menus, windows and shortcuts its type. */
final class Interactions {
    private Interactions() {}

    static Incoming read(JsonNode body, Origin origin) {
        String type = Nodes.words(body, "type");
        JsonNode view = body.path("view");
        String callback = Nodes.words(body, "callback_id");
        String trigger = Nodes.text(body, "trigger_id");
        return switch (type) {
            case "block_actions" -> press(body, origin);
            case "view_submission" ->
                new Incoming.Submission(
                        origin,
                        Nodes.words(view, "callback_id"),
                        Nodes.words(view, "private_metadata"),
                        Nodes.answers(view),
                        trigger);
            case "view_closed" ->
                new Incoming.Closing(origin, Nodes.words(view, "callback_id"), Nodes.words(view, "private_metadata"));
            case "shortcut" -> new Incoming.Shortcut(origin, callback, trigger);
            case "message_action" ->
                new Incoming.MessageShortcut(
                        origin,
                        callback,
                        Nodes.object(body.path("message")),
                        Nodes.text(body, "response_url"),
                        trigger);
            case "block_suggestion" ->
                new Incoming.Suggestion(
                        origin,
                        Nodes.words(body, "action_id"),
                        Nodes.words(body, "block_id"),
                        Nodes.words(body, "value"));
            default -> new Incoming.Other(origin, type, body);
        };
    }

    private static Incoming.Press press(JsonNode body, Origin origin) {
        JsonNode action = body.path("actions").path(0);
        JsonNode view = body.path("view");
        return new Incoming.Press(
                origin,
                Nodes.words(action, "action_id"),
                Nodes.words(action, "block_id"),
                Nodes.chosen(action),
                Nodes.first(Nodes.text(body.path("message"), "ts"), Nodes.text(body.path("container"), "message_ts")),
                view.isObject() ? view : null,
                Nodes.text(body, "response_url"),
                Nodes.text(body, "trigger_id"));
    }
}
