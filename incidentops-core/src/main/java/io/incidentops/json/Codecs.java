package io.incidentops.json;

import com.fasterxml.jackson.core.io.SerializedString;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.Status;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codec of each type. What may get more fields one day is a record and thus an object on the wire, what is only a
 * key is a text. Thread-safe.
 */
final class Codecs {
    private static final Map<Type, Codec<?>> CACHE = new ConcurrentHashMap<>(Map.ofEntries(
            Map.entry(String.class, Scalars.TEXT),
            Map.entry(Instant.class, Scalars.INSTANT),
            Map.entry(Duration.class, Scalars.DURATION),
            Map.entry(boolean.class, Scalars.BOOLEAN),
            Map.entry(int.class, Scalars.INTEGER),
            Map.entry(long.class, Scalars.LONG),
            Map.entry(Long.class, Scalars.LONG),
            Map.entry(Double.class, Scalars.NUMBER),
            Map.entry(
                    IncidentId.class,
                    new TextValue<>(
                            "incident",
                            "an incident id of 1 to 64 letters, digits, '-' or '_'",
                            IncidentId::of,
                            IncidentId::value)),
            Map.entry(Role.class, key("role", Role::of, Role::key)),
            Map.entry(Status.class, key("status", Status::of, Status::key)),
            Map.entry(Severity.class, key("severity", Severity::of, Severity::key))));

    /** Names on the wire that are not those of the code. */
    private static final Map<String, String> RENAMED = Map.of("SeverityLevel.severity", "key");

    private Codecs() {}

    @SuppressWarnings("unchecked") // the codec of a record reads and writes that record
    static <T extends Record> RecordCodec<T> record(Class<T> type) {
        return (RecordCodec<T>) (RecordCodec<?>) of(type);
    }

    @SuppressWarnings("unchecked") // a codec is asked for values of its own type only
    static Codec<Object> of(Type type) {
        Codec<?> known = CACHE.get(type);
        if (known == null) {
            known = make(type);
            CACHE.put(type, known);
        }
        return (Codec<Object>) known;
    }

    private static Codec<?> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return new ListOf<>(of(arguments[0]));
            }
            if (raw == Set.class) {
                return new SetOf<>(of(arguments[0]), Codecs::sortKey);
            }
            return raw == Map.class ? new MapOf<>(text(arguments[0]), of(arguments[1])) : record(raw, arguments);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isEnum() ? Scalars.choice((Enum<?>[]) plain.getEnumConstants()) : record(plain);
    }

    private static <T> RecordCodec<T> record(Class<T> type, Type... arguments) {
        List<RecordCodec.Field> fields = new ArrayList<>();
        for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents(), type + " is no record")) {
            String path = type.getSimpleName() + '.' + component.getName();
            fields.add(new RecordCodec.Field(
                    new SerializedString(RENAMED.getOrDefault(path, component.getName())),
                    of(bound(component.getGenericType(), type, arguments)),
                    component.getAccessor(),
                    absent(component.getType())));
        }
        return new RecordCodec<>(type, List.copyOf(fields));
    }

    /** The type that a variable of a generic record stands for. */
    private static Type bound(Type component, Class<?> record, Type[] arguments) {
        return component instanceof TypeVariable<?>
                ? arguments[Arrays.asList(record.getTypeParameters()).indexOf(component)]
                : component;
    }

    private static @Nullable Object absent(Class<?> type) {
        return type == Set.class ? Set.of() : type == Map.class ? Map.of() : null;
    }

    private static TextValue<Object> text(Type key) {
        if (of(key) instanceof TextValue<Object> text) {
            return text;
        }
        throw new IllegalArgumentException(key + " cannot be the name of a field");
    }

    private static String sortKey(Object element) {
        return element instanceof Actor actor ? actor.kind().key() + ":" + actor.id() : (String) element;
    }

    private static <T> Codec<T> key(String type, Function<String, T> parse, Function<T, String> print) {
        return new TextValue<>(
                type,
                "a " + type + " key of 1 to 64 letters, digits, '_', '.', ':' or '-', a letter or digit first",
                parse,
                print);
    }
}
