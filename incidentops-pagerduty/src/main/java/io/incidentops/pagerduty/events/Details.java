package io.incidentops.pagerduty.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** More about an event, as JSON can say it: copied, in its order, and without what is null. */
final class Details {
    private static final int DEEPEST = 20;

    private Details() {}

    /** @throws IllegalArgumentException where something is neither text, number, truth value, list nor map, or too deep */
    static Map<String, Object> copy(Map<String, Object> details) {
        Map<String, Object> copy = new LinkedHashMap<>();
        details.forEach((name, value) -> put(copy, name, copied(name, value, 1)));
        return Collections.unmodifiableMap(copy);
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static @Nullable Object copied(String name, @Nullable Object value, int depth) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> put(copy, String.valueOf(key), copied(name, each, depth + 1)));
            return Collections.unmodifiableMap(copy);
        }
        if (depth < DEEPEST && value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object each : list) {
                Object known = copied(name, each, depth + 1);
                if (known != null) {
                    copy.add(known);
                }
            }
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException("the detail '" + name + "' of an event is, or holds, a "
                + value.getClass().getSimpleName()
                + ": say it in texts, numbers, truth values, lists and maps, 20 deep at most");
    }
}
