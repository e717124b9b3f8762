package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.IncidentOps;
import io.incidentops.work.InboxRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives kept requests their type. Reads bodies of HTTP requests and payloads of Socket Mode alike; no field is needed, and
 * each may be missing, null or empty. Thread-safe.
 */
public final class Payloads {
    private Payloads() {}

    /**
     * Reads a request that was kept.
     *
     * @param request the request
     * @return the request with its type; {@link Incoming.Other} where it is none that this release knows
     */
    public static Incoming read(InboxRequest request) {
        try {
            byte[] body = request.body();
            if (isJson(body)) {
                return ofJson(request.channel(), Json.read(body), request.key());
            }
            Form form = Form.of(body);
            byte[] payload = form.bytes("payload");
            return payload == null ? command(form, request.key()) : interactive(Json.read(payload), request.key());
        } catch (Malformed e) {
            return new Incoming.Other(nowhere(request.key()), "", JsonNodeFactory.instance.objectNode());
        }
    }

    /**
     * The handlers of the three inboxes, for {@link io.incidentops.Extension#inbox()}.
     *
     * @param back who works what was kept
     * @return the handlers by the inboxes' names
     */
    public static Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox(Back back) {
        Objects.requireNonNull(back, "back");
        Map<String, BiConsumer<InboxRequest, IncidentOps>> handlers = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            handlers.put(channel.inbox(), (request, ops) -> back.work(read(request), request.receivedAt(), ops));
        }
        return Map.copyOf(handlers);
    }

    static boolean isJson(byte[] body) {
        int i = 0;
        while (i < body.length && body[i] <= ' ' && body[i] >= 0) {
            i++;
        }
        return i < body.length && (body[i] == '{' || body[i] == '[');
    }

    private static Incoming ofJson(String channel, ObjectNode body, String key) {
        if (channel.equals(Channel.EVENT.inbox())) {
            return event(body, key);
        }
        return channel.equals(Channel.COMMAND.inbox()) ? command(body, key) : interactive(body, key);
    }

    private static Origin nowhere(String key) {
        return new Origin(key, null, null, null, null, null);
    }

    static Incoming.Command command(Form form, String key) {
        Origin origin = new Origin(
                key,
                value(form, "team_id"),
                value(form, "enterprise_id"),
                value(form, "channel_id"),
                value(form, "user_id"),
                value(form, "user_name"));
        return new Incoming.Command(
                origin,
                Objects.requireNonNullElse(form.get("command"), ""),
                Objects.requireNonNullElse(form.get("text"), ""),
                value(form, "response_url"),
                value(form, "trigger_id"));
    }

    private static @Nullable String value(Form form, String name) {
        String value = form.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    static Incoming.Command command(JsonNode body, String key) {
        Origin origin = new Origin(
                key,
                Nodes.text(body, "team_id"),
                Nodes.text(body, "enterprise_id"),
                Nodes.text(body, "channel_id"),
                Nodes.text(body, "user_id"),
                Nodes.text(body, "user_name"));
        return new Incoming.Command(
                origin,
                Nodes.words(body, "command"),
                Nodes.words(body, "text"),
                Nodes.text(body, "response_url"),
                Nodes.text(body, "trigger_id"));
    }

    private static Incoming.Event event(JsonNode body, String key) {
        JsonNode event = Nodes.object(body.path("event"));
        String channel = Nodes.first(
                Nodes.first(Nodes.id(event, "channel"), Nodes.text(event, "channel_id")),
                Nodes.first(Nodes.id(event.path("item"), "channel"), Nodes.text(event, "new_channel_id")));
        Origin origin = new Origin(
                key,
                Nodes.text(body, "team_id"),
                Nodes.text(body, "enterprise_id"),
                channel,
                Nodes.first(Nodes.id(event, "user"), Nodes.text(event, "user_id")),
                null);
        return new Incoming.Event(origin, Nodes.words(event, "type"), event);
    }

    static Incoming interactive(JsonNode body, String key) {
        Origin origin = new Origin(
                key,
                Nodes.id(body, "team"),
                Nodes.first(Nodes.id(body, "enterprise"), Nodes.text(body.path("team"), "enterprise_id")),
                Nodes.first(Nodes.id(body, "channel"), Nodes.text(body.path("container"), "channel_id")),
                Nodes.id(body, "user"),
                Nodes.first(Nodes.text(body.path("user"), "username"), Nodes.text(body.path("user"), "name")));
        return Interactions.read(body, origin);
    }
}
