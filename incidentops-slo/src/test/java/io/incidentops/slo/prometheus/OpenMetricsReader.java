package io.incidentops.slo.prometheus;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads OpenMetrics 1.0.0 and refuses what its specification does not allow: the rules are those of the section "Text Format" and of
 * the metric types that are used here, read strictly.
 */
final class OpenMetricsReader {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String ESCAPED = "(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"" + ESCAPED + "\"";
    private static final String NUMBER = "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?Inf|NaN";
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(?:\\{(" + LABEL + "(?:," + LABEL + ")*)?})? (" + NUMBER + ")");
    private static final Pattern META =
            Pattern.compile("# (TYPE|UNIT|HELP) (" + NAME + ") ((?:[^\"\\\\\\n]|\\\\[\"\\\\n])*)");
    private static final Pattern ONE = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(" + ESCAPED + ")\"");

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private String family = "";

    /** Each sample by its name and labels, the values of labels unescaped, such as {@code slo_events_total{slo=a, outcome=bad}}. */
    static Map<String, Double> read(String text) {
        OpenMetricsReader reader = new OpenMetricsReader();
        if (!text.endsWith("\n# EOF\n") && !text.equals("# EOF\n")) {
            throw new AssertionError("the last line is # EOF, but the text ends with "
                    + text.substring(Math.max(0, text.length() - 40)));
        }
        if (text.contains("\r")) {
            throw new AssertionError("lines end with a line feed alone");
        }
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            reader.line(lines[i]);
        }
        return reader.samples;
    }

    private void line(String line) {
        Matcher meta = META.matcher(line);
        if (meta.matches()) {
            meta(meta.group(1), meta.group(2), meta.group(3));
            return;
        }
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new AssertionError("neither metadata nor a sample: " + line);
        }
        sample(sample.group(1), sample.group(2), sample.group(3), line);
    }

    private void meta(String kind, String name, String text) {
        enter(name);
        if (samples.keySet().stream().anyMatch(sample -> sample.startsWith(name + "{") || sample.equals(name))) {
            throw new AssertionError("metadata comes before the samples: " + name);
        }
        switch (kind) {
            case "TYPE" -> once(types.put(name, text), name);
            case "UNIT" -> {
                once(units.put(name, text), name);
                if (!name.endsWith("_" + text)) {
                    throw new AssertionError("a name ends with its unit: " + name + " " + text);
                }
            }
            default -> {}
        }
    }

    private static void once(Object before, String name) {
        if (before != null) {
            throw new AssertionError("metadata of " + name + " is given twice");
        }
    }

    private void enter(String name) {
        if (!name.equals(family) && !seen.add(name)) {
            throw new AssertionError("the family " + name + " is interrupted by another");
        }
        family = name;
    }

    private void sample(String name, String labels, String value, String line) {
        String type = types.getOrDefault(family, "unknown");
        String expected = type.equals("counter") ? family + "_total" : family;
        if (!name.equals(expected)) {
            throw new AssertionError("a sample of the " + type + " " + family + " is named " + expected + ": " + line);
        }
        double number = number(value);
        if (type.equals("counter") && !(number >= 0)) {
            throw new AssertionError("a counter is not negative: " + line);
        }
        if (samples.put(name + unescaped(labels == null ? "" : labels), number) != null) {
            throw new AssertionError("a sample comes twice: " + line);
        }
    }

    private static double number(String value) {
        return switch (value) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(value);
        };
    }

    private static Map<String, String> unescaped(String labels) {
        Map<String, String> read = new LinkedHashMap<>();
        Matcher label = ONE.matcher(labels);
        while (label.find()) {
            String value = label.group(2);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char each = value.charAt(i);
                if (each == '\\') {
                    i++;
                    text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
                } else {
                    text.append(each);
                }
            }
            if (read.put(label.group(1), text.toString()) != null) {
                throw new AssertionError("a label comes twice: " + labels);
            }
        }
        return read;
    }
}
