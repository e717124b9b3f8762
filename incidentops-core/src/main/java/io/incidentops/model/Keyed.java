package io.incidentops.model;

import java.util.Locale;

/** A choice of a few, with a stable key for the wire, for configuration and for what people type. */
public interface Keyed {
    /**
     * The constant's name in the code.
     *
     * @return the name, in capitals
     */
    String name();

    /**
     * The stable key.
     *
     * @return the key, in small letters
     */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
