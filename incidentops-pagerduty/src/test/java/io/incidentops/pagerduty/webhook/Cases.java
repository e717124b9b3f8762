package io.incidentops.pagerduty.webhook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recorded webhooks. Tests that need them are skipped where they are absent. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One webhook, as PagerDuty sends it. */
    record Body(String name, byte[] bytes) {
        JsonNode tree() {
            return parse(bytes);
        }

        String type() {
            return tree().path("event").path("event_type").asText();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Cases() {}

    static boolean present() {
        return System.getProperty("incidentops.cases") != null && Files.isDirectory(root());
    }

    private static Path root() {
        return Path.of(System.getProperty("incidentops.cases"), "pagerduty");
    }

    static Path folder() {
        assumeTrue(present(), "the cases are absent: set the system property incidentops.cases to their folder");
        return root();
    }

    static JsonNode json(String file) {
        return parse(bytes(folder().resolve(file)));
    }

    static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every webhook: composed from the documentation, documented whole, and seen in life. */
    static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (String under : List.of("composed", "docs_events", "real")) {
            try (Stream<Path> files = Files.list(folder().resolve("webhook-v3").resolve(under))) {
                files.sorted().forEach(file -> bodies.add(new Body(under + '/' + file.getFileName(), bytes(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bodies;
    }

    /** A recorded webhook of a type, to be changed. */
    static ObjectNode event(String type) {
        return bodies().stream()
                .filter(body -> body.type().equals(type))
                .map(body -> (ObjectNode) body.tree())
                .findFirst()
                .orElseThrow();
    }

    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
