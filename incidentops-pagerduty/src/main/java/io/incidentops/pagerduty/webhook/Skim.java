package io.incidentops.pagerduty.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a webhook before it is kept, read in one pass without building a tree. Of a name that comes twice
 * the last counts, as in a tree. Not thread-safe; used by one request.
 */
final class Skim {
    @Nullable String id;

    @Nullable String type;

    /** Whether the body is a JSON object with an event. */
    boolean readable;

    private Skim() {}

    static Skim of(byte[] body) {
        Skim skim = new Skim();
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                skim.outer(parser);
                skim.readable &= parser.nextToken() == null;
            }
        } catch (IOException | RuntimeException e) {
            skim.readable = false;
        }
        return skim;
    }

    private void outer(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (!name.equals("event")) {
                parser.skipChildren();
                continue;
            }
            id = null;
            type = null;
            readable = value == JsonToken.START_OBJECT;
            if (readable) {
                inner(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void inner(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> id = text(parser, value);
                case "event_type" -> type = text(parser, value);
                default -> parser.skipChildren();
            }
        }
    }

    private static @Nullable String text(JsonParser parser, @Nullable JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }
}
