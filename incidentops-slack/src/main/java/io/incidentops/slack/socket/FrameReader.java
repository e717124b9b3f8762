package io.incidentops.slack.socket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads a frame in one pass and without a tree, since it does so on the thread that must not fall behind: the payload is
 * cut out as it stands.
 */
final class FrameReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_WORD = 255;

    private final String text;
    private String type = "";
    private String id = "";
    private String reason = "";
    private String payload = "{}";
    private String retryReason = "";
    private boolean takesAnswer;
    private int retry;
    private int connections;

    private FrameReader(String text) {
        this.text = text;
    }

    /**
     * Reads a frame.
     *
     * @throws IOException where it is no JSON object
     */
    static Frame read(String text) throws IOException {
        return new FrameReader(text).read();
    }

    private Frame read() throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a frame that is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                field(name, parser);
            }
        }
        return frame();
    }

    private void field(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> type = word(parser);
            case "envelope_id" -> id = word(parser);
            case "reason" -> reason = word(parser);
            case "payload" -> payload = raw(parser);
            case "accepts_response_payload" -> takesAnswer = parser.getValueAsBoolean();
            case "retry_attempt" -> retry = Math.max(0, parser.getValueAsInt());
            case "retry_reason" -> retryReason = word(parser);
            case "num_connections" -> connections = Math.max(0, parser.getValueAsInt());
            default -> parser.skipChildren();
        }
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        }
    }

    private static String word(JsonParser parser) throws IOException {
        String word = parser.currentToken().isScalarValue() ? parser.getValueAsString("") : "";
        return word.length() > MAX_WORD ? "" : word;
    }

    private String raw(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return "{}";
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(from, (int) parser.currentLocation().getCharOffset());
    }

    private Frame frame() {
        if (type.equals("hello")) {
            return new Frame.Hello(connections);
        }
        if (type.equals("disconnect")) {
            return new Frame.Disconnect(reason);
        }
        if (id.isEmpty() && payload.equals("{}")) {
            return new Frame.Unknown();
        }
        return new Frame.Request(
                new Envelope(id, type, payload, takesAnswer, retry, retryReason.isEmpty() ? null : retryReason));
    }
}
