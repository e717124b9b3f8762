package io.incidentops.store;

import java.util.Objects;

/**
 * The key by which a repeated command is recognised. Immutable.
 *
 * @param scope the incident's id, or {@code declare}
 * @param key the caller's key, 1 to 255 characters
 */
public record CommandKey(String scope, String key) {
    /** The scope of declarations. */
    public static final String DECLARE = "declare";

    /** @throws IllegalArgumentException where the key is blank or longer than 255 characters */
    public CommandKey {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(key, "key");
        if (key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException(
                    "a command key has 1 to 255 characters, but had " + key.length() + ": use the request's own id");
        }
    }
}
