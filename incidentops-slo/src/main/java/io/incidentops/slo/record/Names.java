package io.incidentops.slo.record;

import java.util.regex.Pattern;

/** What indicators and nodes may be called, so that their names fit into lines, and those of nodes into keys. */
final class Names {
    private static final Pattern INDICATOR = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private Names() {}

    /** Each name of an objective is one of an indicator too. */
    static String indicator(String name) {
        if (!INDICATOR.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an indicator is named with 1 to 100 letters, digits, dots, colons, slashes,"
                            + " dashes or underscores, but was '" + shown(name) + "'");
        }
        return name;
    }

    static String node(String name) {
        if (!NODE.matcher(name).matches()) {
            throw new IllegalArgumentException("a node is named with 1 to 100 letters, digits, dots, colons,"
                    + " dashes or underscores, but was '" + shown(name) + "'");
        }
        return name;
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(100, name.length()));
    }
}
