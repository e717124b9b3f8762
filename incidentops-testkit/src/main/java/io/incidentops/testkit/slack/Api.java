package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Access;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Web API: every call passes the script of faults, the limits, the token and the scopes. Thread-safe. */
final class Api {
    private record Answer(int status, Map<String, String> headers, ObjectNode body, Map<String, String> arguments) {}

    private final Stage stage;
    private final Map<String, Method> methods = Methods.all();

    Api(Stage stage) {
        this.stage = stage;
        SocketMethods.all(stage).forEach(method -> methods.put(method.name(), method));
        OauthMethods.all(stage).forEach(method -> methods.put(method.name(), method));
    }

    void serve(HttpCall call) throws IOException {
        String name = call.path.substring("/api/".length());
        SlackFault fault = stage.faults.take(name);
        fault.meanwhile.run();
        boolean healthy = fault.kind == SlackFault.Kind.NONE;
        Answer answer = healthy || fault.afterwards ? carryOut(name, call) : null;
        if (answer != null) {
            String said = answer.status() == 200 ? answer.body().path("error").asText("ok") : "HTTP " + answer.status();
            stage.record(name, answer.arguments(), healthy ? said : fault.toString());
        } else {
            stage.record(name, Map.of(), fault.toString());
        }
        if (healthy && answer != null) {
            call.answer(answer.status(), "application/json; charset=utf-8", answer.headers(), Json.text(answer.body()));
        } else {
            misbehave(fault, call);
        }
    }

    private static void misbehave(SlackFault fault, HttpCall call) throws IOException {
        switch (fault.kind) {
            case STATUS -> {
                Map<String, String> headers = new LinkedHashMap<>();
                if (fault.retryAfter != null) {
                    headers.put("Retry-After", Long.toString(Limits.seconds(fault.retryAfter)));
                }
                String body = fault.status == 429 ? Json.text(new SlackError(fault.error).body()) : fault.error;
                call.answer(fault.status, "application/json; charset=utf-8", headers, body);
            }
            case ERROR -> call.json(Map.of(), Json.text(new SlackError(fault.error).body()));
            case SILENT -> call.silence();
            case RESET -> call.reset();
            default -> call.json(Map.of(), "{\"ok\":tru");
        }
    }

    private Answer carryOut(String name, HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!stage.workspace.settings.scopes().isEmpty()) {
            headers.put("x-oauth-scopes", String.join(",", stage.workspace.settings.scopes()));
        }
        Map<String, String> shown = new LinkedHashMap<>();
        try {
            Arguments args = Arguments.read(call);
            shown.putAll(args.asText());
            Method method = methods.get(name);
            if (method == null) {
                throw new SlackError("unknown_method");
            }
            return stage.change(() -> answer(method, args, call, headers, shown));
        } catch (SlackError refused) {
            return new Answer(200, headers, refused.body(), shown);
        }
    }

    private Answer answer(
            Method method, Arguments args, HttpCall call, Map<String, String> headers, Map<String, String> shown) {
        String caller = stage.tokens.caller(token(method, args, call), method.access());
        if (!method.scopes().isEmpty()) {
            headers.put("x-accepted-oauth-scopes", String.join(",", method.scopes()));
        }
        Workspace workspace = stage.workspace;
        Duration wait =
                workspace.settings.limited() ? stage.limits.wait(method, args.text("channel"), workspace.now()) : null;
        if (wait != null) {
            headers.put("Retry-After", Long.toString(Limits.seconds(wait)));
            return new Answer(429, headers, new SlackError("ratelimited").body(), shown);
        }
        Scopes.demand(workspace.settings, method.scopes());
        complete(method, args);
        ObjectNode body = Json.object().put("ok", true);
        body.setAll(method.work().call(new Call(workspace, args, caller, stage.address())));
        return new Answer(200, headers, body, shown);
    }

    private static String token(Method method, Arguments args, HttpCall call) {
        String header = call.header("Authorization");
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        // Socket Mode's token is taken from the header alone, and JSON bodies carry none
        boolean inBody =
                method.access() != Access.APP && !call.header("Content-Type").startsWith("application/json");
        return inBody ? args.text("token") : "";
    }

    private static void complete(Method method, Arguments args) {
        for (String name : method.required()) {
            if (!args.given(name)) {
                throw missing(method, name);
            }
        }
    }

    /** Slack has a word of its own for some missing arguments. */
    private static SlackError missing(Method method, String argument) {
        if (argument.equals("channel") && !method.name().startsWith("conversations.")) {
            return new SlackError("channel_not_found");
        }
        if (method.name().equals("conversations.create")) {
            return new SlackError("invalid_name_required");
        }
        return SlackError.because("invalid_arguments", "missing required field: " + argument);
    }
}
