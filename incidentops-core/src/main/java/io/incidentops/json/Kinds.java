package io.incidentops.json;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.UnknownEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The classes of events by the name of their kind on the wire, which each has as its constant {@code KIND}. */
final class Kinds {
    static final Map<String, Class<?>> BY_NAME = Arrays.stream(IncidentEvent.class.getPermittedSubclasses())
            .filter(type -> type != UnknownEvent.class)
            .collect(Collectors.toUnmodifiableMap(Kinds::name, Function.identity()));

    private Kinds() {}

    /** How events of this name stand on the wire, or null where this release does not know it. */
    static @Nullable Codec<Object> named(String name) {
        Class<?> type = BY_NAME.get(name);
        return type == null ? null : Codecs.of(type);
    }

    private static String name(Class<?> type) {
        try {
            return (String) type.getField("KIND").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no constant KIND", e);
        }
    }
}
