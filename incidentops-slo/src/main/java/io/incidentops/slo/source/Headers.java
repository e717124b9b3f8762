package io.incidentops.slo.source;

import java.util.regex.Pattern;

/** Headers that may be secret: what is wrong with one is told without its value. */
final class Headers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]{1,8192}");

    private Headers() {}

    static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a header's name is of letters, digits and dashes, such as X-Scope-OrgID");
        }
        return name;
    }

    static String value(String name, String value) {
        if (value == null || !VALUE.matcher(value).matches()) {
            throw new SourceException("the value of the header " + name
                    + " is empty, too long, or has a line break or another character that a header cannot have");
        }
        return value;
    }
}
