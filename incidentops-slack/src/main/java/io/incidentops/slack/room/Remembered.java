package io.incidentops.slack.room;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last so many values by key. Thread-safe. */
final class Remembered<V> {
    private final Map<String, V> values;

    Remembered(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable V get(String key) {
        return values.get(key);
    }

    synchronized void put(String key, V value) {
        values.put(key, value);
    }

    synchronized @Nullable V remove(String key) {
        return values.remove(key);
    }
}
