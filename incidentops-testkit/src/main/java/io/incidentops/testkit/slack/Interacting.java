package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people do that an app must answer at once: commands, clicks, modals, shortcuts. Thread-safe. */
final class Interacting {
    private final Stage stage;
    private final Workspace workspace;
    private final String user;

    Interacting(Stage stage, String user) {
        this.stage = stage;
        this.workspace = stage.workspace;
        this.user = user;
    }

    private Payloads payloads() {
        return new Payloads(workspace, stage.address());
    }

    private Delivered send(Envelope.Kind kind, Supplier<ObjectNode> payload) {
        return stage.courier.deliver(Envelope.of(kind, stage.change(payload)));
    }

    Ack slash(String command, String text, String channel) {
        Room room = workspace.read(
                () -> workspace.find(channel).orElseThrow(() -> new IllegalArgumentException("no channel " + channel)));
        Delivered delivered = send(Envelope.Kind.COMMAND, () -> payloads().command(user, command, text, room));
        return Ack.of(delivered, stage.change(() -> answered(command, room, delivered)));
    }

    /** Shows what answered a command, or why nothing did, and answers what was shown. */
    private String answered(String command, Room room, Delivered delivered) {
        JsonNode body = delivered.taken()
                ? Replies.immediate(delivered.body())
                : Json.object().put("text", command + " failed with the error \"" + problem(delivered) + "\"");
        if (body == null) {
            return "";
        }
        Tickets.Reply reply = new Tickets.Reply(room, user, null, workspace.now());
        try {
            Replies.take(workspace, reply, body);
            return room.posts.isEmpty() ? "" : new SlackMessage(room.posts.get(room.posts.size() - 1)).text();
        } catch (SlackError unreadable) {
            return command + " failed with the error \"" + unreadable.getMessage() + "\"";
        }
    }

    private static String problem(Delivered delivered) {
        return delivered.problem().equals("http_timeout") ? "operation_timeout" : "dispatch_failed";
    }

    private static Ack plain(Delivered delivered) {
        return Ack.of(delivered, delivered.taken() ? "" : problem(delivered));
    }

    Ack act(Surface surface, String action, List<String> values) {
        Blocks.Element element = element(surface, action);
        ObjectNode choice = values.isEmpty() ? null : Choice.of(element.element(), values);
        return plain(send(Envelope.Kind.INTERACTION, () -> pressed(surface, element, choice)));
    }

    private ObjectNode pressed(Surface surface, Blocks.Element element, @Nullable ObjectNode choice) {
        Payloads payloads = payloads();
        ObjectNode payload = payloads.interaction("block_actions", user);
        if (surface instanceof SlackMessage message) {
            Post post = post(message);
            if (choice != null) {
                ViewState.put(post.values, element, choice);
            }
            payloads.onMessage(payload, post, user);
        } else {
            Window window = window((SlackView) surface);
            if (choice != null) {
                ViewState.put(window.values, element, choice);
            }
            payloads.onView(payload, window);
        }
        payloads.trigger(payload, user);
        payload.putArray("actions").add(payloads.action(element, choice));
        return payload;
    }

    Ack type(Surface surface, String action, String typed) {
        Blocks.Element element = element(surface, action);
        Delivered delivered = send(Envelope.Kind.INTERACTION, () -> {
            ObjectNode payload = payloads().interaction("block_suggestion", user);
            payload.put("action_id", element.actionId())
                    .put("block_id", element.blockId())
                    .put("value", typed);
            if (surface instanceof SlackMessage message) {
                payloads().onMessage(payload, post(message), user);
                payload.remove("response_url");
            } else {
                payloads().onView(payload, window((SlackView) surface));
            }
            return payload;
        });
        Map<String, String> options = new LinkedHashMap<>();
        JsonNode body = Json.parse(delivered.body());
        body.findValues("options")
                .forEach(list -> list.forEach(option -> options.put(
                        option.path("value").asText(),
                        option.path("text").path("text").asText())));
        Ack ack = plain(delivered);
        return new Ack(ack.status(), ack.body(), ack.seen(), ack.errors(), options, null);
    }

    Ack shortcut(String callbackId) {
        return plain(send(Envelope.Kind.INTERACTION, () -> {
            ObjectNode payload = payloads().interaction("shortcut", user).put("callback_id", callbackId);
            payload.put("action_ts", workspace.nextTs());
            payloads().trigger(payload, user);
            return payload;
        }));
    }

    Ack messageShortcut(SlackMessage message, String callbackId) {
        return plain(send(Envelope.Kind.INTERACTION, () -> {
            Post post = post(message);
            ObjectNode payload = payloads().interaction("message_action", user).put("callback_id", callbackId);
            payload.put("action_ts", workspace.nextTs()).put("message_ts", post.ts);
            payloads().channel(payload, post.room);
            payload.set("message", Messages.shown(post, true));
            payload.put("response_url", payloads().responseUrl("app", post, user));
            payloads().trigger(payload, user);
            return payload;
        }));
    }

    Ack submit(SlackView view, Map<String, String> answers) {
        Map<String, String> mistakes = stage.change(() -> {
            Window window = window(view);
            answers.forEach((key, answer) -> fill(window, key, answer));
            return Required.mistakes(window);
        });
        if (!mistakes.isEmpty()) {
            return new Ack(0, "", "", mistakes, Map.of(), null);
        }
        Delivered delivered = send(Envelope.Kind.INTERACTION, () -> {
            ObjectNode payload = payloads().interaction("view_submission", user);
            payloads().trigger(payload, user);
            payload.set("view", window(view).json(workspace.settings));
            payload.putArray("response_urls");
            return payload;
        });
        return stage.change(() -> Submitted.take(workspace, window(view), delivered));
    }

    private static void fill(Window window, String key, String answer) {
        Blocks.Element element = Blocks.all(window.content).stream()
                .filter(each -> each.blockId().equals(key)
                        || each.actionId().equals(key)
                        || each.block().path("label").path("text").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is nothing to fill in called " + key + ", only " + Labels.of(window.content)));
        boolean several = Choice.key(element.type()).endsWith("s");
        ObjectNode choice =
                Choice.of(element.element(), several ? Arrays.asList(answer.split("\n", -1)) : List.of(answer));
        ViewState.put(window.values, element, choice);
    }

    Ack close(SlackView view) {
        Window closed = stage.change(() -> {
            Window window = window(view);
            workspace.windows.close(window);
            return window;
        });
        if (!closed.content.path("notify_on_close").asBoolean()) {
            return Ack.silent("");
        }
        return plain(send(Envelope.Kind.INTERACTION, () -> {
            ObjectNode payload = payloads().interaction("view_closed", user).put("is_cleared", false);
            payload.set("view", closed.json(workspace.settings));
            return payload;
        }));
    }

    private static Blocks.Element element(Surface surface, String action) {
        Map<String, Blocks.Element> elements = Blocks.elements(Json.parse(surface.json()));
        Blocks.Element byId = elements.get(action);
        return byId != null
                ? byId
                : elements.values().stream()
                        .filter(element -> Labels.of(element).equals(action))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is nothing called " + action
                                + " to press or choose, only " + surface.actions()));
    }

    private Post post(SlackMessage message) {
        return workspace.find(message.channel()).stream()
                .flatMap(room -> room.posts.stream())
                .filter(post -> post.ts.equals(message.ts()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the message is gone: " + message));
    }

    private Window window(SlackView view) {
        Window window = workspace
                .windows
                .find(view.id())
                .orElseThrow(() -> new IllegalStateException("the view is gone: " + view));
        if (!window.user.equals(user)) {
            throw new IllegalArgumentException("it is " + window.user + " who sees that view, not " + user);
        }
        return window;
    }
}
