package io.incidentops.pagerduty.webhook;

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
import org.jspecify.annotations.Nullable;

/** Reads JSON objects within bounds: UTF-8, at most 1 MiB, at most 100 levels deep. Thread-safe. */
final class Json {
    private static final int MOST_LEVELS = 100;

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

    /** The object, or null where it is none that can be read. */
    static @Nullable ObjectNode read(byte[] bytes) {
        if (!plain(bytes)) {
            return null;
        }
        try {
            return READER.readTree(bytes) instanceof ObjectNode object ? object : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    static JsonParser parser(byte[] bytes) throws IOException {
        if (!plain(bytes)) {
            throw new IOException("not UTF-8");
        }
        return FACTORY.createParser(bytes);
    }

    /** A zero among the first bytes is how Jackson recognises UTF-16 and UTF-32, which nobody sends us. */
    private static boolean plain(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
