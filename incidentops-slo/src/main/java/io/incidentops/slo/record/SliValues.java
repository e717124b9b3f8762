package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import io.incidentops.store.StorageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes values of a store. It remembers what it wrote last, so that a value that nobody else writes costs one statement.
 * Not thread-safe.
 */
final class SliValues {
    private static final int TRIES = 20;
    private static final int REMEMBERED = 40;
    private static final KeyValue.Value NOTHING = new KeyValue.Value("", 0);

    private final KeyValue store;
    private final Map<String, KeyValue.Value> last = new LinkedHashMap<>();

    SliValues(KeyValue store) {
        this.store = store;
    }

    /** The value as it is now; without text, and of version 0, where there is none. */
    KeyValue.Value read(String key) {
        return store.get(key).orElse(NOTHING);
    }

    /** Changes a value; the change is computed again where somebody else came between. */
    KeyValue.Value change(String key, Function<KeyValue.Value, String> change) {
        KeyValue.Value known = last.remove(key);
        for (int tries = 0; tries < TRIES; tries++) {
            KeyValue.Value old = known == null ? read(key) : known;
            String next = change.apply(old);
            if (next.equals(old.value())) {
                return remember(key, old);
            }
            if (store.put(key, next, old.version())) {
                return remember(key, new KeyValue.Value(next, old.version() + 1));
            }
            known = null;
        }
        throw new StorageException(
                "the value " + key + " was changed by others " + TRIES + " times in a row: try again in a minute",
                false,
                null);
    }

    private KeyValue.Value remember(String key, KeyValue.Value value) {
        last.put(key, value);
        if (last.size() > REMEMBERED) {
            last.remove(last.keySet().iterator().next());
        }
        return value;
    }
}
