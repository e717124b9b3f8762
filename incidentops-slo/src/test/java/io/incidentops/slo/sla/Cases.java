package io.incidentops.slo.sla;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Published SLAs and their figures. Tests that need them are skipped where they are absent. */
final class Cases {
    private static final ObjectMapper JSON;

    static {
        // The module itself needs no JSON; where the tests run as a part of it, they have to read what core reads.
        Module own = Cases.class.getModule();
        ModuleLayer.boot().findModule("com.fasterxml.jackson.core").ifPresent(own::addReads);
        ModuleLayer.boot().findModule("com.fasterxml.jackson.databind").ifPresent(own::addReads);
        JSON = new ObjectMapper();
    }

    private Cases() {}

    private static Path file(String name) {
        String root = System.getProperty("incidentops.cases");
        assumeTrue(
                root != null && Files.isDirectory(Path.of(root, "slo")),
                "the cases are absent: set the system property incidentops.cases to their folder");
        return Path.of(String.valueOf(root), "slo", name);
    }

    static JsonNode json(String file) {
        try {
            return JSON.readTree(file(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file without its header, with quoted fields. */
    static List<List<String>> csv(String file) {
        try {
            return Files.readAllLines(file(file)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(Cases::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String line) {
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
