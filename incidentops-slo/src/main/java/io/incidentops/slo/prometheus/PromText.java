package io.incidentops.slo.prometheus;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as Prometheus reads them, so that no text ends where it should not. */
final class PromText {
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern NOT_IN_GROUP = Pattern.compile("[^A-Za-z0-9._/-]+");

    private PromText() {}

    /** A label's name, or what is wrong with it. */
    static String label(String name) {
        if (!LABEL.matcher(name).matches() || name.startsWith("__")) {
            throw new IllegalArgumentException(
                    "label: a name has letters, digits and _, begins with none of the digits and not with"
                            + " __, but was '" + name + "': use one such as team");
        }
        return name;
    }

    /** A metric's name, or what is wrong with it. */
    static String metric(String name) {
        if (!METRIC.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "metric: a name has letters, digits, _ and :, and begins with none of the digits," + " but was '"
                            + name + "': use one such as http_requests_total");
        }
        return name;
    }

    /** A value that UTF-8 can carry, or what is wrong with it. */
    static String value(String what, String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    what + ": half a character (an unpaired surrogate) is no text: leave it out");
        }
        return text;
    }

    /** A string of PromQL. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> append(quoted, (char) each);
            }
        });
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char each) {
        if (Character.isISOControl(each) || each == '\u2028' || each == '\u2029' || each == '\ufeff') {
            quoted.append(String.format("\\u%04x", (int) each));
        } else {
            quoted.append(each);
        }
    }

    /** Labels that have to be equal, in braces, in the order of their names. */
    static String selector(Map<String, String> labels, String separator) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + quoted(label.getValue()))
                        .collect(Collectors.joining(separator, "{", "}"));
    }

    /** Text that Prometheus shows as it is, where it would else carry out what stands in double braces. */
    static String literal(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    /** A part of a group's name. */
    static String group(String text) {
        return NOT_IN_GROUP.matcher(text).replaceAll("_");
    }
}
