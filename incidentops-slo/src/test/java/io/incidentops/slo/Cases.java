package io.incidentops.slo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Published figures. Tests that need them are skipped where they are absent. */
public final class Cases {
    static {
        try { // nothing of ours needs JSON; where tests run as a module, it has to be read all the same
            for (String type : List.of("core.TreeNode", "databind.ObjectMapper")) {
                Cases.class
                        .getModule()
                        .addReads(Class.forName("com.fasterxml.jackson." + type).getModule());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cases() {}

    private static Path file(String name) {
        Path root = Path.of(System.getProperty("incidentops.cases", "absent"), "slo");
        assumeTrue(
                Files.isDirectory(root),
                "the cases are absent: set the system property incidentops.cases to their folder");
        return root.resolve(name);
    }

    /** Each row by column; a comment before the header is left out. */
    public static List<Map<String, String>> rows(String name) {
        List<String> lines = lines(name).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        String[] header = lines.get(0).split(",", -1);
        return lines.subList(1, lines.size()).stream()
                .map(line -> row(header, line.split(",", -1)))
                .toList();
    }

    /** Each row without a header. */
    public static List<String[]> bare(String name) {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The text as it is. */
    public static String text(String name) {
        return String.join("\n", lines(name)) + "\n";
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    public static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(file(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row without the header, with quoted fields. */
    public static List<List<String>> csv(String name) {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(Cases::fields)
                .toList();
    }

    /** Durations such as 1d1h43m. */
    public static Duration duration(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int day = upper.indexOf('D');
        return day < 0
                ? Duration.parse("PT" + upper)
                : Duration.ofDays(Long.parseLong(upper.substring(0, day)))
                        .plus(
                                day == upper.length() - 1
                                        ? Duration.ZERO
                                        : Duration.parse("PT" + upper.substring(day + 1)));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
