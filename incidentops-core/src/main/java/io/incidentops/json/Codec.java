package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How one type of value stands on the wire, both ways. Immutable. */
interface Codec<T> {
    /** The type's name in the documentation. */
    String type();

    /** Writes a value, and into it the fields that this release does not know, if there are any. */
    void write(JsonGenerator out, T value, @Nullable JsonNode unknown) throws IOException;

    /** Reads a value; what this release does not know goes to {@link Reading#unknown}. */
    T read(JsonNode node, Reading in);
}
