package io.incidentops.store;

import java.util.Optional;

/** Small values by key, changed by compare-and-set, for checkpoints and caches. */
public interface KeyValue {
    /**
     * Reads a value.
     *
     * @param key its key, 1 to 255 characters
     * @return the value, or nothing
     */
    Optional<Value> get(String key);

    /**
     * Writes a value, if nobody else did meanwhile.
     *
     * @param key its key, 1 to 255 characters
     * @param value the new value
     * @param expected the version that was read, 0 where there was none
     * @return whether it was written; false where the version was another
     */
    boolean put(String key, String value, long expected);

    /**
     * A value with its version.
     *
     * @param value the value
     * @param version its version, from 1
     */
    record Value(String value, long version) {}
}
