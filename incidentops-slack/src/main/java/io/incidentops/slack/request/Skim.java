package io.incidentops.slack.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a JSON body before it is kept, read in one pass without building a tree. The whole body is read, so
 * what is not JSON is found here. Of a name that comes twice the last counts, as in a tree. Not thread-safe; used by one
 * request.
 */
final class Skim {
    @Nullable String type;

    @Nullable String challenge;

    @Nullable String eventId;

    boolean command;
    boolean event;

    @Nullable String eventType;

    @Nullable String user;

    @Nullable String bot;

    private Skim() {}

    static Skim of(byte[] body) throws Malformed {
        Skim skim = new Skim();
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("no JSON object");
            }
            skim.outer(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("more than one JSON object");
            }
        } catch (IOException | RuntimeException e) {
            throw new Malformed("no JSON: " + e.getClass().getSimpleName());
        }
        return skim;
    }

    private void outer(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> type = text(parser, value);
                case "challenge" -> challenge = text(parser, value);
                case "event_id" -> eventId = text(parser, value);
                case "command" -> {
                    command = true;
                    parser.skipChildren();
                }
                case "event" -> {
                    event = value == JsonToken.START_OBJECT;
                    if (event) {
                        inner(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void inner(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> eventType = text(parser, value);
                case "user" -> user = text(parser, value);
                case "bot_id" -> bot = text(parser, value);
                case "message" -> {
                    // an edited message stands inside the event that tells of it
                    if (value == JsonToken.START_OBJECT) {
                        nested(parser);
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void nested(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "user" -> user = Nodes.first(user, text(parser, value));
                case "bot_id" -> bot = Nodes.first(bot, text(parser, value));
                default -> parser.skipChildren();
            }
        }
    }

    private static @Nullable String text(JsonParser parser, @Nullable JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** Whether it tells of something that happened; a type that is missing or empty is no reason to lose it. */
    boolean happened() {
        return "event_callback".equals(type) || (event && (type == null || type.isEmpty()));
    }

    /** Whether it tells of something that we did; that we were removed from a channel is news all the same. */
    boolean own(Identity identity) {
        return identity.is(user, bot) && !"member_left_channel".equals(eventType);
    }
}
