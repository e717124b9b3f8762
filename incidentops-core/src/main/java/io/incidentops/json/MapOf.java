package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values by name: an object on the wire whose fields are all data, sorted by name. Immutable. */
final class MapOf<K, V> implements Codec<Map<K, V>> {
    private final TextValue<K> key;
    private final Codec<V> value;

    MapOf(TextValue<K> key, Codec<V> value) {
        this.key = key;
        this.value = value;
    }

    @Override
    public String type() {
        return "object of " + value.type() + "s";
    }

    @Override
    public void write(JsonGenerator out, Map<K, V> values, @Nullable JsonNode unknown) throws IOException {
        TreeMap<String, V> sorted = new TreeMap<>();
        values.forEach((name, element) -> sorted.put(key.print(name), element));
        out.writeStartObject();
        for (Map.Entry<String, V> entry : sorted.entrySet()) {
            out.writeFieldName(entry.getKey());
            value.write(out, entry.getValue(), unknown == null ? null : unknown.get(entry.getKey()));
        }
        out.writeEndObject();
    }

    @Override
    public Map<K, V> read(JsonNode node, Reading in) {
        if (!node.isObject()) {
            throw in.problem("is " + Json.describe(node) + ", but must be an " + type());
        }
        Map<K, V> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            in.enter(entry.getKey());
            values.put(key.parse(entry.getKey()), value.read(entry.getValue(), in));
            in.leave();
        }
        return values;
    }
}
