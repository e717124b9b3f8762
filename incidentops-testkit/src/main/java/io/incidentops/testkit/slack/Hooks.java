package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is posted to a URL instead of a method: incoming webhooks, response_urls and uploads. Thread-safe. */
final class Hooks {
    private final Stage stage;
    private final Map<String, String> webhooks = new LinkedHashMap<>();

    Hooks(Stage stage) {
        this.stage = stage;
    }

    /** The path of a new incoming webhook into a channel. Under the workspace's lock. */
    String webhook(Room room) {
        String path = "/services/" + stage.workspace.settings.team() + "/" + Workspace.BOT + "/"
                + stage.workspace.nextId("hook");
        webhooks.put(path, room.id);
        return path;
    }

    void serve(HttpCall call) throws IOException {
        String name = call.path.startsWith("/services/") ? "incoming-webhook" : "response_url";
        SlackFault fault = stage.faults.take(name);
        fault.meanwhile.run();
        if (fault.kind != SlackFault.Kind.NONE && !fault.afterwards) {
            stage.record(call.path, Map.of(), fault.toString());
            misbehave(fault, call);
            return;
        }
        Outcome outcome = carryOut(call);
        stage.record(call.path, Map.of("body", call.text()), outcome.text());
        if (fault.kind != SlackFault.Kind.NONE) {
            misbehave(fault, call);
        } else {
            Map<String, String> headers =
                    outcome.pause() == null ? Map.of() : Map.of("Retry-After", "" + Limits.seconds(outcome.pause()));
            call.answer(outcome.status(), "text/html", headers, outcome.text());
        }
    }

    private static void misbehave(SlackFault fault, HttpCall call) throws IOException {
        switch (fault.kind) {
            case SILENT -> call.silence();
            case RESET -> call.reset();
            case STATUS -> {
                Map<String, String> headers = fault.retryAfter == null
                        ? Map.of()
                        : Map.of("Retry-After", "" + Limits.seconds(fault.retryAfter));
                call.answer(fault.status, "text/html", headers, fault.error);
            }
            default -> call.plain(500, fault.error);
        }
    }

    private record Outcome(
            int status, String text, @Nullable Duration pause) {
        static Outcome of(int status, String text) {
            return new Outcome(status, text, null);
        }
    }

    private Outcome carryOut(HttpCall call) {
        try {
            return stage.change(() -> {
                if (call.path.startsWith("/upload/")) {
                    return upload(call);
                }
                return call.path.startsWith("/services/") ? webhook(call) : reply(call);
            });
        } catch (SlackError refused) {
            return Outcome.of(400, refused.body().path("error").asText());
        }
    }

    private Outcome upload(HttpCall call) {
        Upload upload = stage.workspace.uploads.get(call.path.substring("/upload/v1/".length()));
        if (upload == null) {
            return Outcome.of(404, "file_not_found");
        }
        upload.content = Multipart.content(call);
        return Outcome.of(200, "OK - " + upload.content.length);
    }

    private Outcome webhook(HttpCall call) {
        String id = webhooks.get(call.path);
        if (id == null) {
            return Outcome.of(404, "no_service");
        }
        Workspace workspace = stage.workspace;
        Duration wait = workspace.settings.limited() ? stage.limits.steady(call.path, workspace.now()) : null;
        if (wait != null) {
            return new Outcome(429, "rate_limited", wait);
        }
        Room room = workspace.find(id).orElseThrow();
        if (room.archived) {
            return Outcome.of(410, "channel_is_archived");
        }
        ObjectNode content = Replies.content(body(call));
        workspace.emit(workspace.messageEvent(workspace.add(room, content)));
        return Outcome.of(200, "ok");
    }

    private Outcome reply(HttpCall call) {
        JsonNode body = body(call);
        Tickets.Reply reply;
        try {
            reply = stage.workspace.tickets.use(call.path);
        } catch (SlackError overdrawn) {
            return Outcome.of(404, Json.text(overdrawn.body()));
        }
        if (reply == null) {
            return Outcome.of(404, "Not found");
        }
        Replies.take(stage.workspace, reply, body);
        return Outcome.of(200, "ok");
    }

    private static JsonNode body(HttpCall call) {
        boolean form = call.header("Content-Type").startsWith("application/x-www-form-urlencoded");
        JsonNode body = Json.parse(form ? Form.decode(call.text()).getOrDefault("payload", "") : call.text());
        if (!body.isObject()) {
            throw new SlackError("invalid_payload");
        }
        return body;
    }
}
