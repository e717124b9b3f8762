package io.incidentops.slack.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method of the Web API. A value: each method answers a changed copy. Immutable.
 *
 * @param method the method's name, such as {@code chat.postMessage}
 * @param arguments its arguments by name: a String, Number, Boolean, or a Jackson node, which is sent as JSON
 */
public record SlackCall(String method, Map<String, Object> arguments) {
    /** Copies the arguments, in their order. */
    public SlackCall {
        Objects.requireNonNull(method, "method");
        arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A call without arguments.
     *
     * @param method the method's name
     * @return the call
     */
    public static SlackCall of(String method) {
        return new SlackCall(method, Map.of());
    }

    /**
     * With an argument.
     *
     * @param name its name
     * @param value its value; null leaves it out
     * @return the changed copy
     */
    public SlackCall with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> copy = new LinkedHashMap<>(arguments);
        copy.put(name, value);
        return new SlackCall(method, copy);
    }

    /**
     * The channel that it concerns, by which some limits count.
     *
     * @return the channel's id, or null
     */
    public @Nullable String channel() {
        return arguments.get("channel") instanceof String channel ? channel : null;
    }

    /** Leaves the arguments out, since they hold what people wrote. */
    @Override
    public String toString() {
        return method + (channel() == null ? "" : " in " + channel());
    }
}
