package io.incidentops.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.model.Keyed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plain values. */
final class Scalars {
    static final Codec<String> TEXT = new TextValue<>("text", "a text", Function.identity(), Function.identity());

    static final Codec<Instant> INSTANT = new TextValue<>(
            "instant",
            "an instant in ISO-8601 and UTC, such as 2017-01-31T17:20:00Z",
            Instant::parse,
            Instant::toString);

    static final Codec<Duration> DURATION =
            new TextValue<>("duration", "a duration in ISO-8601, such as PT15M", Duration::parse, Duration::toString);

    static final Codec<Boolean> BOOLEAN =
            new Plain<>("boolean", "true or false", JsonNode::isBoolean, JsonNode::booleanValue);

    static final Codec<Integer> INTEGER = new Plain<>(
            "integer",
            "a whole number of 32 bits",
            node -> node.isIntegralNumber() && node.canConvertToInt(),
            JsonNode::intValue);

    static final Codec<Long> LONG = new Plain<>(
            "long",
            "a whole number of 64 bits",
            node -> node.isIntegralNumber() && node.canConvertToLong(),
            JsonNode::longValue);

    static final Codec<Double> NUMBER = new Plain<>(
            "number",
            "a number",
            node -> node.isNumber() && Double.isFinite(node.doubleValue()),
            JsonNode::doubleValue);

    private Scalars() {}

    /** A choice of constants, each under its own key. */
    static Codec<Enum<?>> choice(Enum<?>[] constants) {
        Map<String, Enum<?>> byKey = new LinkedHashMap<>();
        Map<Enum<?>, String> keys = new HashMap<>();
        for (Enum<?> constant : constants) {
            byKey.put(key(constant), constant);
            keys.put(constant, key(constant));
        }
        return new TextValue<>(
                "`" + String.join("`, `", byKey.keySet()) + "`",
                "one of " + String.join(", ", byKey.keySet()) + " (another one needs a newer release)",
                text -> chosen(byKey.get(text), text),
                constant -> chosen(keys.get(constant), constant));
    }

    private static String key(Enum<?> constant) {
        return constant instanceof Keyed keyed ? keyed.key() : constant.name().toLowerCase(Locale.ROOT);
    }

    private static <V> V chosen(@Nullable V value, Object key) {
        if (value == null) {
            throw new IllegalArgumentException("no such choice: " + key);
        }
        return value;
    }
}
