package io.incidentops.pagerduty.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.pagerduty.http.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call is one that PagerDuty publishes, and its published answer is understood. */
class EveryCallTest {
    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    static Stream<Operation> operations() {
        return Stream.of(Operations.INCIDENTS, Operations.ACCOUNT, Operations.ROTAS)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void is_published_and_its_answer_is_understood(Operation operation) {
        List<Published.Example> examples = Published.examples(operation.name());
        assertThat(examples).isNotEmpty();
        for (Published.Example example : examples) {
            if (example.body() instanceof ObjectNode object && object.has("more")) {
                object.put("more", false);
            }
            pagerDuty.answers(
                    Stub.json(example.status(), "").withBody(example.body().toString()));
            try (PagerDutyRest rest = pagerDuty.rest().build()) {
                List<String> read = operation.call().apply(rest);
                assertThat(read).isNotEmpty().doesNotContain("");
                assertThat(operation.list().isEmpty() ? read : ids(example.body(), operation.list()))
                        .containsExactlyInAnyOrderElementsOf(read);
            }
        }

        assertThat(pagerDuty.calls()).hasSize(examples.size()).allSatisfy(call -> {
            assertThat(call.getHeader("Authorization")).isEqualTo("Token token=" + Stub.TOKEN);
            assertThat(call.getHeader("Accept")).isEqualTo("application/vnd.pagerduty+json;version=2");
            assertThat(call.getHeader("From")).isEqualTo(Stub.FROM);
        });
    }

    @Test
    void what_answers_nothing_is_published_too() {
        pagerDuty.answers(Stub.json(204, ""));

        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            rest.maintenanceWindows().delete("PW1");
            rest.overrides().delete("PS1", "PO1");
            rest.webhookSubscriptions().delete("PY1");
            rest.webhookSubscriptions().ping("PY1");
            assertThat(rest.raw().call("DELETE", "/incidents/P1/notes/N1", java.util.Map.of(), null))
                    .isEmpty();
        }

        assertThat(pagerDuty.calls()).hasSize(5);
    }

    /** The ids of what an answer holds under a name, of each where that is a list. */
    private static List<String> ids(JsonNode body, String name) {
        List<String> ids = new ArrayList<>();
        JsonNode what = body.path(name);
        if (what.isObject()) {
            ids.add(what.path("id").asText());
        }
        if (what.isArray()) {
            what.forEach(each ->
                    ids.add(each.isTextual() ? each.asText() : each.path("id").asText()));
        }
        return ids;
    }
}
