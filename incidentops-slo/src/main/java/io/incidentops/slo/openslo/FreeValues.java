package io.incidentops.slo.openslo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies of what OpenSLO leaves to the user: texts, exact numbers, booleans, lists and mappings of them. */
final class FreeValues {
    private FreeValues() {}

    /** @throws IllegalArgumentException where a value is of another type, or too deep to be written */
    static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> map) {
        return copyMap(map, 1);
    }

    /** @throws IllegalArgumentException where a value is of another type, or too deep to be written */
    static @Nullable Object copy(@Nullable Object value) {
        return copy(value, 1);
    }

    private static Map<String, @Nullable Object> copyMap(Map<?, ? extends @Nullable Object> map, int depth) {
        checkDepth(depth);
        Map<String, @Nullable Object> copy = new TreeMap<>(); // in one order, whatever map it was
        map.forEach((name, value) -> copy.put((String) name, copy(value, depth + 1)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copy(@Nullable Object value, int depth) {
        if (value instanceof BigDecimal number && !Value.isNumber(number.toString())) {
            throw new IllegalArgumentException("a number has up to 40 characters, and an exponent of three digits");
        }
        if (value == null || value instanceof String || value instanceof BigDecimal || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return copy(new BigDecimal(value.toString()), depth);
        }
        if (value instanceof Map<?, ?> map) {
            return copyMap(map, depth);
        }
        if (value instanceof List<?> list) {
            checkDepth(depth);
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException(
                "a value is a text, a whole number, a BigDecimal, a boolean, or a list or map" + " of them, but was a "
                        + value.getClass().getName());
    }

    private static void checkDepth(int depth) {
        if (depth > Limits.FREE_DEPTH) {
            throw new IllegalArgumentException(
                    "a value is more than " + Limits.FREE_DEPTH + " levels deep: write it flatter");
        }
    }
}
