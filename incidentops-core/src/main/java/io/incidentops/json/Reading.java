package io.incidentops.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of one line: where it is, and what it met that this release does not know. Confined to one thread. */
final class Reading {
    private final long line;
    private final String whole;
    private final List<String> path = new ArrayList<>();
    private @Nullable ObjectNode unknown;

    /** A reading of a line with a number, or 0 where it has none, of something that messages call by its name. */
    Reading(long line, String whole) {
        this.line = line;
        this.whole = whole;
    }

    void enter(String name) {
        path.add(name);
    }

    void leave() {
        path.remove(path.size() - 1);
    }

    /** Keeps the fields of an object that are none of the known ones. */
    void keepUnknown(JsonNode object, Set<String> known) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                here().set(field.getKey(), field.getValue());
            }
        }
    }

    /** Files what was kept of an element of a set under a name that does not depend on the order of the set. */
    void rename(String from, String to) {
        if (unknown != null && here().remove(from) instanceof ObjectNode kept) {
            here().withObjectProperty(to).setAll(kept);
        }
    }

    private ObjectNode here() {
        if (unknown == null) {
            unknown = JsonNodeFactory.instance.objectNode();
        }
        ObjectNode node = unknown;
        for (String name : path) {
            node = node.withObjectProperty(name);
        }
        return node;
    }

    /** All that was kept, as a JSON object, or null. */
    @Nullable String unknown() {
        return unknown == null ? null : unknown.toString();
    }

    /** A problem of the present place: {@code what} follows its name. */
    EventFormatException problem(String what) {
        String at = path.isEmpty() ? null : String.join(".", path);
        String where = line == 0 ? "" : "line " + line + ": ";
        return new EventFormatException(where + (at == null ? whole : at) + " " + what, at, line);
    }

    /** A problem of a field of the present place. */
    EventFormatException problem(String field, String what) {
        enter(field);
        return problem(what);
    }
}
