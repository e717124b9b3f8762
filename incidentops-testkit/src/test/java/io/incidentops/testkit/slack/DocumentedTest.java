package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in offers what Slack documents, and speaks in its words. */
class DocumentedTest {
    /** What Slack answers to any method, though few of its pages list them. */
    private static final Set<String> EVERYWHERE = Set.of(
            "invalid_arguments", "invalid_json", "invalid_auth", "unknown_method", "missing_argument", "msg_too_long");
    /** Not methods: answers of response_urls and webhooks, and what people are told. */
    private static final Set<String> ELSEWHERE = Set.of(
            "used_url",
            "expired_url",
            "no_service",
            "invalid_payload",
            "invalid_response_action",
            "invalid_attachments");

    private static final Pattern ERROR = Pattern.compile("SlackError\\(\\s*\"([a-z_]*[a-z])\"");

    private JsonNode paths;

    @BeforeEach
    void read() throws IOException {
        String cases = System.getProperty("incidentops.cases", "");
        Path file = Path.of(cases.isEmpty() ? "missing" : cases, "slack", "web-api.openapi.json");
        assumeThat(file)
                .as("Slack's methods are looked up in the folder that -Dincidentops.cases names")
                .exists();
        paths = Json.parse(Files.readString(file)).path("paths");
    }

    private JsonNode operation(String method) {
        return paths.path("/api/" + method).path("post");
    }

    private static Map<String, Method> offered() {
        Stage stage = new Stage(new Settings(
                java.time.InstantSource.system(),
                "T",
                "t",
                "",
                false,
                "bot",
                Set.of(),
                Set.of(),
                true,
                java.time.Duration.ofSeconds(3)));
        Map<String, Method> methods = Methods.all();
        SocketMethods.all(stage).forEach(method -> methods.put(method.name(), method));
        OauthMethods.all(stage).forEach(method -> methods.put(method.name(), method));
        return methods;
    }

    @Test
    void every_method_and_argument_is_documented() {
        offered().forEach((name, method) -> {
            JsonNode properties = operation(name)
                    .path("requestBody")
                    .path("content")
                    .path("application/x-www-form-urlencoded")
                    .path("schema")
                    .path("properties");
            Set<String> documented = new HashSet<>();
            properties.fieldNames().forEachRemaining(documented::add);
            assertThat(operation(name).isObject()).as(name).isTrue();
            if (!method.known().equals(Set.of(""))) {
                assertThat(documented).as(name).containsAll(method.known());
            }
        });
    }

    @Test
    void every_required_argument_is_required_here() {
        offered().forEach((name, method) -> {
            List<String> required = Json.strings(operation(name)
                    .path("requestBody")
                    .path("content")
                    .path("application/x-www-form-urlencoded")
                    .path("schema")
                    .path("required"));
            assertThat(method.required()).as(name).containsAll(required);
        });
    }

    @Test
    void tiers_and_scopes_are_those_documented() {
        offered().forEach((name, method) -> {
            String limit = operation(name).path("x-rate-limit").asText();
            if (limit.startsWith("Tier")) {
                assertThat(limit).as(name).contains(": " + method.tier().perMinute + "+");
            }
            List<String> scopes = Json.strings(operation(name).path("x-bot-scopes"));
            if (!scopes.isEmpty()) {
                assertThat(scopes).as(name).containsAll(method.scopes());
            }
        });
    }

    @Test
    void every_error_is_one_that_slack_documents() throws IOException {
        Set<String> documented = new HashSet<>(EVERYWHERE);
        documented.addAll(ELSEWHERE);
        offered()
                .keySet()
                .forEach(name -> operation(name)
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path("application/json")
                        .path("examples")
                        .forEach(example -> documented.add(
                                example.path("value").path("error").asText())));
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/incidentops/testkit/slack"))) {
            for (Path file : files.toList()) {
                Matcher matcher = ERROR.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(documented).containsAll(used);
    }
}
