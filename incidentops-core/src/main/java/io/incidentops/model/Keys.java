package io.incidentops.model;

import java.util.Objects;
import java.util.regex.Pattern;

/** The common form of typed catalogue keys. */
final class Keys {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    private Keys() {}

    static String check(String what, String key) {
        Objects.requireNonNull(key, what);
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("a " + what
                    + " key has 1 to 64 letters, digits, '_', '.', ':' or '-' and begins with a letter or digit, but was '"
                    + Text.shorten(key, 80) + "'");
        }
        return key;
    }
}
