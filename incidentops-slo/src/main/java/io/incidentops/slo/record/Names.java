package io.incidentops.slo.record;

import java.util.regex.Pattern;

/** What indicators and nodes may be called, so that their names fit into keys and lines. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private Names() {}

    static String check(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " is named with 1 to 100 letters, digits, dots, colons, dashes or underscores, but was '"
                            + name.substring(0, Math.min(100, name.length())) + "'");
        }
        return name;
    }
}
