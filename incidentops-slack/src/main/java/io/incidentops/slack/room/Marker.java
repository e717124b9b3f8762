package io.incidentops.slack.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How what we made is recognised: by the effect's id in a message's metadata, or its hash in a room's purpose. */
final class Marker {
    private static final String TYPE = "incidentops_effect";

    private Marker() {}

    static ObjectNode metadata(String effect, int part, int parts) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("event_type", TYPE);
        metadata.putObject("event_payload")
                .put("effect", effect)
                .put("part", part)
                .put("parts", parts);
        return metadata;
    }

    /** Which part of an effect's message this is, counted from 1; 0 where it is none. */
    static int part(JsonNode message, String effect) {
        JsonNode metadata = message.path("metadata");
        JsonNode payload = metadata.path("event_payload");
        boolean ours = TYPE.equals(metadata.path("event_type").asText())
                && effect.equals(payload.path("effect").asText());
        return ours ? payload.path("part").asInt(1) : 0;
    }

    static int parts(JsonNode message) {
        return message.path("metadata").path("event_payload").path("parts").asInt(1);
    }

    /** What a room's purpose says; the reference is the same for the same effect. */
    static String purpose(String effect) {
        return "The room of an incident, opened by incidentops. " + reference(effect);
    }

    static boolean marks(String purpose, String effect) {
        return purpose.contains(reference(effect));
    }

    private static String reference(String effect) {
        return "ref:" + hash(effect).substring(0, 16);
    }

    static String hash(String effect) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(effect.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
