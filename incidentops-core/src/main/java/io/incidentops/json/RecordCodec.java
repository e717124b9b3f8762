package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object on the wire: its components in order, under their names. What is null, and a set or a map that is
 * empty, is left out; whether a component may be absent, the record's own constructor decides. Immutable.
 */
final class RecordCodec<T> implements Codec<T> {
    private final Class<T> record;
    private final Constructor<T> constructor;
    private final List<Field> fields;
    private final Set<String> names;

    /** A component: its name on the wire, its codec, its accessor, and what stands for it where it is left out. */
    record Field(
            SerializableString quoted,
            Codec<Object> codec,
            Method accessor,
            @Nullable Object absent) {
        String name() {
            return quoted.getValue();
        }

        /** Whether nothing, not even null or an empty value, may stand for it. */
        boolean mustStand() {
            return accessor.getReturnType().isPrimitive() || accessor.getReturnType() == List.class;
        }
    }

    RecordCodec(Class<T> record, List<Field> fields) {
        this.record = record;
        this.fields = fields;
        this.names = fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
        try {
            this.constructor = record.getDeclaredConstructor(fields.stream()
                    .map(field -> field.accessor().getReturnType())
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(record + " is no record", e);
        }
    }

    List<Field> fields() {
        return fields;
    }

    @Override
    public String type() {
        return record.getSimpleName().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(JsonGenerator out, T value, @Nullable JsonNode unknown) throws IOException {
        out.writeStartObject();
        writeFields(out, value, unknown);
        if (unknown instanceof ObjectNode object) {
            writeUnknown(out, object, names);
        }
        out.writeEndObject();
    }

    void writeFields(JsonGenerator out, T value, @Nullable JsonNode unknown) throws IOException {
        for (Field field : fields) {
            Object component = component(field, value);
            if (component != null && !component.equals(field.absent())) {
                out.writeFieldName(field.quoted());
                field.codec().write(out, component, unknown == null ? null : unknown.get(field.name()));
            }
        }
    }

    private static @Nullable Object component(Field field, Object value) {
        try {
            return field.accessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the accessor " + field.accessor() + " cannot be called", e);
        }
    }

    /** Writes the fields that are none of the known ones: under a known name stands what an inner object doesn't know. */
    static void writeUnknown(JsonGenerator out, ObjectNode unknown, Set<String> known) throws IOException {
        for (Map.Entry<String, JsonNode> field : unknown.properties()) {
            if (!known.contains(field.getKey())) {
                out.writeFieldName(field.getKey());
                out.writeTree(field.getValue());
            }
        }
    }

    @Override
    public T read(JsonNode node, Reading in) {
        if (!node.isObject()) {
            throw in.problem("is " + Json.describe(node) + ", but must be an object with "
                    + (names.isEmpty()
                            ? "any fields"
                            : fields.stream().map(Field::name).collect(Collectors.joining(", "))));
        }
        T value = readFields(node, in);
        in.keepUnknown(node, names);
        return value;
    }

    T readFields(JsonNode node, Reading in) {
        @Nullable Object[] components = new @Nullable Object[fields.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = component(fields.get(i), node, in);
        }
        return make(components, in);
    }

    private static @Nullable Object component(Field field, JsonNode object, Reading in) {
        JsonNode node = object.get(field.name());
        if (node == null || node.isNull()) {
            if (field.mustStand()) {
                throw missing(field, in);
            }
            return field.absent();
        }
        in.enter(field.name());
        Object value = field.codec().read(node, in);
        in.leave();
        return value;
    }

    private T make(@Nullable Object[] components, Reading in) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw refused(e.getTargetException(), components, in);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the constructor of " + record + " cannot be called", e);
        }
    }

    private RuntimeException refused(Throwable cause, @Nullable Object[] components, Reading in) {
        for (int i = 0; i < components.length; i++) {
            Field field = fields.get(i);
            if (components[i] == null
                    && cause instanceof NullPointerException
                    && field.accessor().getName().equals(cause.getMessage())) {
                return missing(field, in);
            }
        }
        return cause instanceof IllegalArgumentException
                ? in.problem("holds a value that is not allowed: " + cause.getMessage())
                : new IllegalStateException("the constructor of " + record + " failed", cause);
    }

    private static EventFormatException missing(Field field, Reading in) {
        return in.problem(
                field.name(), "is missing: it must be " + field.codec().type());
    }
}
