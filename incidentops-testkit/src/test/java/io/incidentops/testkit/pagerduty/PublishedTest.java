package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in offers what PagerDuty publishes. All calls of the other tests are compared too, see {@link Client}. */
class PublishedTest {
    private static final Path CASES = Path.of(System.getProperty("incidentops.cases", "absent"), "pagerduty");

    @BeforeEach
    void there() {
        assumeTrue(
                Published.there(),
                "PagerDuty's published API is absent: set the system property incidentops.cases to its folder");
    }

    @Test
    void every_route_is_published_and_asks_for_a_person_where_that_is() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(CASES.resolve("pd-slice.json").toFile())
                .path("paths");
        for (Route route : Routes.all()) {
            String path = String.join("/", route.path().parts())
                    .replace("{alert}", "{alert_id}")
                    .replace("{override}", "{override_id}")
                    .replace("{note}", "{note_id}");
            JsonNode operation = paths.path(path).path(route.verb().toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.isObject()).as(route.verb() + " " + path).isTrue();
            assertThat(operation.path("responses").has("" + route.status()))
                    .as(route.verb() + " " + path + " " + route.status())
                    .isTrue();
            boolean from = false;
            for (JsonNode parameter : operation.path("parameters")) {
                from |= parameter.path("name").asText().equals("From");
            }
            assertThat(route.personal()).as(route.verb() + " " + path).isEqualTo(from);
        }
    }

    /** What the comparison passes over, it would also hold against PagerDuty's own examples. */
    @Test
    void the_schema_refuses_some_of_its_own_examples() throws IOException {
        assertThat(Published.mistakes("GET", "/log_entries", 200, Published.example("listLogEntries")))
                .anyMatch(mistake -> mistake.contains("oneOf"));
        assertThat(Published.mistakes("GET", "/incidents/P1", 200, Published.example("getIncident")))
                .anyMatch(mistake -> mistake.contains("pending_actions"));
        assertThat(Published.mistakes(
                        "POST",
                        "/incidents/P1/responder_requests",
                        200,
                        Published.example("createIncidentResponderRequest")))
                .anyMatch(mistake -> mistake.contains("responder_request_target"));
    }

    @Test
    void webhooks_have_the_fields_of_the_published_ones() throws IOException {
        try (Scene scene = new Scene();
                App app = new App()) {
            scene.pd.webhook(app.uri(), "secret");
            Everything.happens(scene);
            scene.pd.deliver();

            Set<String> seen = new TreeSet<>();
            for (App.Got got : app.got) {
                String type = got.type();
                Path file = CASES.resolve("webhook-v3/composed/" + type + ".json");
                if (Files.exists(file)) {
                    seen.add(type);
                    assertThat(fields("", got.json()))
                            .as(type)
                            .isSubsetOf(fields("", Json.parse(Files.readString(file))));
                }
            }
            assertThat(seen).isEqualTo(new TreeSet<>(WebhookTypes.ALL));
        }
    }

    /** The paths of all members; of agents and clients, of which the published ones have none, only that they are there. */
    private static Set<String> fields(String under, JsonNode node) {
        Set<String> fields = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(each -> fields.addAll(fields(under + "[]", each)));
        }
        node.properties().forEach(field -> {
            String path = under + "/" + field.getKey();
            fields.add(path);
            if (!Set.of("/event/agent", "/event/client", "/event/data/resolve_reason")
                    .contains(path)) {
                fields.addAll(fields(path, field.getValue()));
            }
        });
        return fields;
    }
}
