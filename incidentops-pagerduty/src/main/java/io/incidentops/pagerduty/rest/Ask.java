package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call before it is made: method, path, query and body. A value: each method answers a changed copy. Immutable. */
record Ask(
        String method,
        List<String> path,
        List<Parameter> query,
        @Nullable JsonNode body) {
    record Parameter(String name, String value) {}

    /** @throws IllegalArgumentException where a part of the path would make it another path */
    Ask {
        if (path.stream().anyMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."))) {
            throw new IllegalArgumentException(
                    "a part of the path of a call of PagerDuty's is empty or only dots: check the id");
        }
    }

    static Ask get(String... path) {
        return new Ask("GET", Arrays.asList(path), List.of(), null);
    }

    static Ask put(JsonNode body, String... path) {
        return new Ask("PUT", Arrays.asList(path), List.of(), body);
    }

    static Ask post(JsonNode body, String... path) {
        return new Ask("POST", Arrays.asList(path), List.of(), body);
    }

    /** Without a body, as what only switches something is published. */
    static Ask post(String... path) {
        return new Ask("POST", Arrays.asList(path), List.of(), null);
    }

    static Ask delete(String... path) {
        return new Ask("DELETE", Arrays.asList(path), List.of(), null);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object under its name, as PagerDuty wraps what is written. */
    static ObjectNode wrapped(String name, JsonNode value) {
        return object().set(name, value);
    }

    static ObjectNode reference(String type, String id) {
        return object().put("id", id).put("type", type + "_reference");
    }

    /** With a parameter; one without a value is left out. */
    Ask with(String name, @Nullable Object value) {
        return value == null ? this : with(List.of(new Parameter(name, value.toString())));
    }

    Ask with(String name, @Nullable Instant value) {
        return with(name, value == null ? null : (Object) value.toString());
    }

    /** With a parameter for each value. */
    Ask each(String name, Collection<?> values) {
        return with(values.stream()
                .map(value -> new Parameter(name, value.toString()))
                .toList());
    }

    private Ask with(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(query);
        all.addAll(more);
        return new Ask(method, path, List.copyOf(all), body);
    }

    /** Whether making it twice is the same as making it once. */
    boolean repeatable() {
        return !method.equals("POST");
    }

    /** The call without ids and values, for messages and limits. */
    @Override
    public String toString() {
        return method + " /" + path.get(0) + (path.size() > 2 ? "/…/" + path.get(2) : path.size() > 1 ? "/…" : "");
    }
}
