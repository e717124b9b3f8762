package io.incidentops.slo.openslo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping to be written, without fields that say nothing. */
final class Tree {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Adds a description, unless it is null. */
    Tree description(@Nullable String text) {
        if (text != null && text.length() > Limits.DESCRIPTION) {
            throw new IllegalArgumentException("a description has " + Limits.DESCRIPTION
                    + " characters at most, but one has " + text.length() + ": make it shorter");
        }
        return put("description", text);
    }

    /** Adds a field, unless it is null. */
    Tree put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Tree tree ? tree.fields : value);
        }
        return this;
    }

    /** Adds a field, unless it is false. */
    Tree flag(String name, boolean value) {
        return value ? put(name, true) : this;
    }

    /** Adds a field, unless nothing is in it. */
    Tree putAll(String name, Map<String, ?> values) {
        return values.isEmpty() ? this : put(name, values);
    }

    static Object list(List<Tree> items) {
        return items.stream().map(Tree::map).toList();
    }

    Map<String, @Nullable Object> map() {
        return fields;
    }
}
