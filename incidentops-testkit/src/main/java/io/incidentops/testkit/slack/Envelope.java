package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something on its way to the app. Immutable.
 *
 * @param kind what it is
 * @param payload what it says
 * @param attempt 0 at first, then the number of the repetition
 * @param reason why it is repeated, empty at first
 */
record Envelope(Kind kind, ObjectNode payload, int attempt, String reason) {
    enum Kind {
        EVENT("events_api"),
        COMMAND("slash_commands"),
        INTERACTION("interactive");

        final String socketType;

        Kind(String socketType) {
            this.socketType = socketType;
        }
    }

    static Envelope of(Kind kind, ObjectNode payload) {
        return new Envelope(kind, payload, 0, "");
    }

    Envelope again(String because) {
        return new Envelope(kind, payload, attempt + 1, because);
    }

    /** As a request's body has it. */
    byte[] body() {
        String text = switch (kind) {
            case EVENT -> Json.text(payload);
            case COMMAND -> Form.encode(fields());
            case INTERACTION -> Form.encode(Map.of("payload", Json.text(payload)));
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String contentType() {
        return kind == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        payload.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                fields.put(field.getKey(), value.asText());
            }
        });
        return fields;
    }

    /** As Socket Mode has it. */
    ObjectNode frame(String id) {
        ObjectNode frame = Json.object()
                .put("envelope_id", id)
                .put("type", kind.socketType)
                .put("accepts_response_payload", kind != Kind.EVENT);
        if (kind == Kind.EVENT) {
            frame.put("retry_attempt", attempt).put("retry_reason", reason);
        }
        frame.set("payload", payload);
        return frame;
    }
}
