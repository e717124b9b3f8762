package io.incidentops.slack.request;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recorded payloads, as Slack would send them. Tests that need them are skipped where they are absent. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One body, and whether it is of a type that is worked. */
    record Body(String name, byte[] bytes, boolean worked) {
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
        return Path.of(System.getProperty("incidentops.cases"), "slack");
    }

    static Path folder() {
        assumeTrue(present(), "the cases are absent: set the system property incidentops.cases to their folder");
        return root();
    }

    static JsonNode json(String file) {
        try {
            return JSON.readTree(folder().resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every HTTP body: JSON for events, a form for the rest; and the rest as bare JSON too, which must not harm us. */
    static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (String root : List.of("payloads/events", "shape-only-samples/events")) {
            files(root)
                    .forEach(file -> bodies.add(
                            new Body(name(file), bytes(file), !named(file, "app_rate_limited", "AppRateLimited"))));
        }
        for (String root : List.of("payloads/interactive", "shape-only-samples/app-backend")) {
            files(root).filter(file -> !named(file, "slash-commands")).forEach(file -> interactive(file, bodies));
        }
        files("payloads/command/raw_bodies")
                .forEach(file ->
                        bodies.add(new Body(name(file), text(file).strip().getBytes(StandardCharsets.UTF_8), true)));
        for (String root : List.of("payloads/command/slash", "shape-only-samples/app-backend/slash-commands")) {
            files(root).forEach(file -> {
                bodies.add(new Body(name(file), form(file), true));
                bodies.add(new Body(name(file) + " as JSON", bytes(file), true));
            });
        }
        return bodies;
    }

    private static void interactive(Path file, List<Body> into) {
        boolean worked = Stream.of("block_actions", "view_submission", "view_closed", "shortcut", "message_action")
                .anyMatch(type -> text(file).contains("\"type\": \"" + type + '"'));
        String payload = "payload=" + URLEncoder.encode(text(file), StandardCharsets.UTF_8);
        into.add(new Body(name(file), payload.getBytes(StandardCharsets.UTF_8), worked));
        into.add(new Body(name(file) + " as JSON", bytes(file), worked));
    }

    private static byte[] form(Path file) {
        try {
            return JSON.readTree(file.toFile()).properties().stream()
                    .map(field -> field.getKey()
                            + '='
                            + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> frames() {
        return Stream.concat(files("payloads/socket_mode"), files("socket-mode-frames"))
                .map(file -> json(folder().relativize(file).toString()))
                .filter(frame -> frame.has("payload") && frame.has("type"))
                .toList();
    }

    private static Stream<Path> files(String under) {
        try (Stream<Path> files = Files.walk(folder().resolve(under))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean named(Path file, String... parts) {
        return Stream.of(parts).anyMatch(file.toString()::contains);
    }

    private static String name(Path file) {
        return folder().relativize(file).toString();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
