package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list on the wire. What this release does not know of an element is kept under its index. Immutable. */
final class ListOf<T> implements Codec<List<T>> {
    private final Codec<T> element;

    ListOf(Codec<T> element) {
        this.element = element;
    }

    @Override
    public String type() {
        return "list of " + element.type();
    }

    @Override
    public void write(JsonGenerator out, List<T> values, @Nullable JsonNode unknown) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < values.size(); i++) {
            element.write(out, values.get(i), unknown == null ? null : unknown.get(Integer.toString(i)));
        }
        out.writeEndArray();
    }

    @Override
    public List<T> read(JsonNode node, Reading in) {
        if (!node.isArray()) {
            throw in.problem("is " + Json.describe(node) + ", but must be a " + type());
        }
        List<T> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            in.enter(Integer.toString(i));
            values.add(element.read(node.get(i), in));
            in.leave();
        }
        return values;
    }
}
