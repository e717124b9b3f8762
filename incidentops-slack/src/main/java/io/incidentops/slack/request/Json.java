package io.incidentops.slack.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.work.InboxRequest;
import java.io.IOException;

/** Reads JSON objects within bounds: bytes that are known to be UTF-8, at most 1 MiB, at most 100 levels deep. */
final class Json {
    private static final int MOST_LEVELS = 100;

    /** Names are not interned, since those of the blocks in a window are chance. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxStringLength(InboxRequest.MAX_BODY)
                    .build())
            .build();

    private static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private Json() {}

    static ObjectNode read(byte[] bytes) throws Malformed {
        check(bytes);
        try {
            JsonNode node = READER.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException | RuntimeException e) {
            throw new Malformed("no JSON: " + e.getClass().getSimpleName());
        }
        throw new Malformed("no JSON object");
    }

    static JsonParser parser(byte[] bytes) throws Malformed, IOException {
        check(bytes);
        return FACTORY.createParser(bytes);
    }

    /** A zero among the first bytes is how Jackson recognises UTF-16 and UTF-32, which nobody sends us. */
    private static void check(byte[] bytes) throws Malformed {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                throw new Malformed("not UTF-8");
            }
        }
    }
}
