package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set on the wire: a list sorted by a key, so that equal sets give equal text. What this release does not know of an
 * element is kept under its key. Immutable.
 */
final class SetOf<T> implements Codec<Set<T>> {
    private final Codec<T> element;
    private final Function<T, String> key;

    SetOf(Codec<T> element, Function<T, String> key) {
        this.element = element;
        this.key = key;
    }

    @Override
    public String type() {
        return "set of " + element.type();
    }

    @Override
    public void write(JsonGenerator out, Set<T> values, @Nullable JsonNode unknown) throws IOException {
        List<T> sorted = new ArrayList<>(values);
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparing(key));
        }
        out.writeStartArray();
        for (T value : sorted) {
            element.write(out, value, unknown == null ? null : unknown.get(key.apply(value)));
        }
        out.writeEndArray();
    }

    @Override
    public Set<T> read(JsonNode node, Reading in) {
        if (!node.isArray()) {
            throw in.problem("is " + Json.describe(node) + ", but must be a list, as a " + type());
        }
        Set<T> values = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            String index = Integer.toString(i);
            in.enter(index);
            T value = element.read(node.get(i), in);
            in.leave();
            in.rename(index, key.apply(value));
            values.add(value);
        }
        return values;
    }
}
