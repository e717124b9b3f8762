package io.incidentops.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.model.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** The JSON library as this package uses it: exact numbers, no duplicate names, and limits on what is read. */
final class Json {
    /** Longest line. The longest event that commands allow is a fact with all its data, far below. */
    static final int MAX_CHARS = 4 * 1024 * 1024;

    static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // names come from outside: interned ones would stay for the life of the process
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_CHARS)
                            .maxStringLength(MAX_CHARS)
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What ends the first clause of a message; behind it the library names its own classes and features. */
    private static final Pattern CLAUSE = Pattern.compile("\\s*(?:[(:`]| for `)");

    private Json() {}

    static JsonGenerator generator(Writer out) throws IOException {
        return MAPPER.createGenerator(out);
    }

    /** Reads an object; anything else is a problem of the place that is being read. */
    static ObjectNode object(String text, Reading in) {
        if (text.length() > MAX_CHARS) {
            throw in.problem("has " + text.length() + " characters, and " + MAX_CHARS
                    + " is the most: it is no event of this library");
        }
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw in.problem("is no JSON (" + reason(e) + "): restore it from a copy");
        } catch (NumberFormatException e) {
            throw in.problem("has a number that is out of all bounds: correct it");
        }
        throw in.problem("is no JSON object: it must begin with { and end with }");
    }

    private static String reason(JsonProcessingException e) {
        String message = Text.shorten(CLAUSE.split(e.getOriginalMessage(), 2)[0], 80);
        return e.getLocation() == null ? message : "column " + e.getLocation().getColumnNr() + ": " + message;
    }

    /** What a node is, in a few words for a message. */
    static String describe(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        return node.isArray() ? "a list" : Text.shorten(node.toString(), 60);
    }
}
