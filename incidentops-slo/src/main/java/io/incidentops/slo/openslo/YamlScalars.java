package io.incidentops.slo.openslo;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts so that every reader of YAML, 1.1 or 1.2, reads them as the same texts. */
final class YamlScalars {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/]([A-Za-z0-9_./(),%+ -]*[A-Za-z0-9_./)%])?");
    private static final Pattern DURATION = Pattern.compile("[0-9]{1,6}[mhdwMQY]");
    private static final Set<String> RESERVED = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private YamlScalars() {}

    /** On one line: plain where nobody could take it for something else, in double quotes otherwise. */
    static String line(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return DURATION.matcher(text).matches()
                || (PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Whether it can stand as a block of lines, as it is. */
    static boolean isBlock(String text) {
        return text.indexOf('\n') > 0
                && !text.startsWith(" ")
                && !text.endsWith("\n\n")
                && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty())
                && text.codePoints().allMatch(point -> point == '\n' || isPrintable(point));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (isPrintable(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Whether it is a text at all: no half of a pair of surrogates stands alone. */
    static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** @throws IllegalArgumentException where the text cannot be written, or not be read back */
    static String checked(String text) {
        if (text.length() > Limits.SCALAR) {
            throw new IllegalArgumentException(
                    "a text has more than " + Limits.SCALAR + " characters: make it shorter");
        }
        if (!isText(text)) {
            throw new IllegalArgumentException("a text has half of a pair of surrogates, which YAML has not");
        }
        return text;
    }
}
