package io.incidentops.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.port.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormViewTest {
    private static Form.Question question(String name, List<String> options, String preset) {
        return new Form.Question(name, "What?", options, preset, true);
    }

    private static JsonNode element(Form.Question question) {
        return FormView.of(new Form("Do #1", "/inc do #1", List.of(question)), "{}")
                .at("/blocks/0/element");
    }

    @Test
    void asks_each_question_in_its_own_way() {
        assertThat(element(question("", List.of(), null)).path("multiline").asBoolean())
                .isTrue();
        assertThat(element(question("duration", List.of(), "15m"))
                        .path("initial_value")
                        .asText())
                .isEqualTo("15m");
        assertThat(element(question("drill", List.of("yes"), null)).path("type").asText())
                .isEqualTo("checkboxes");
        JsonNode severity = element(question("sev", List.of("SEV1", "SEV2"), "SEV2"));
        assertThat(severity.path("type").asText()).isEqualTo("static_select");
        assertThat(severity.at("/initial_option/value").asText()).isEqualTo("SEV2");
        JsonNode person = element(question("person", List.of("@ana", "@ben"), "<@U7|ana>"));
        assertThat(person.path("type").asText()).isEqualTo("users_select");
        assertThat(person.path("initial_user").asText()).isEqualTo("U7");
    }

    @Test
    void asks_for_options_where_there_are_more_than_a_menu_holds() {
        List<String> many = IntStream.range(0, 101).mapToObj(i -> "s" + i).toList();
        JsonNode menu = element(question("service", many, null));

        assertThat(menu.path("type").asText()).isEqualTo("external_select");
        assertThat(FormView.command(menu.path("action_id").asText())).isEqualTo("/inc do #1");
        assertThat(FormView.question(FormView.block("service"))).isEqualTo("service");
        assertThat(FormView.question("other")).isNull();
    }

    @Test
    void stays_within_every_limit() {
        List<Form.Question> questions = IntStream.range(0, 150)
                .mapToObj(i -> new Form.Question(
                        "q" + i, "\ud83d\ude92".repeat(3_000), List.of(), "x".repeat(5_000), i % 2 == 0))
                .toList();
        JsonNode view = FormView.of(new Form("\ud83d\ude92".repeat(50), "/inc do", questions), "m".repeat(3_000));
        Set<String> ids = new HashSet<>();

        assertThat(view.path("blocks")).hasSize(100).allSatisfy(block -> {
            assertThat(ids.add(block.path("block_id").asText())).isTrue();
            assertThat(count(block.at("/label/text"))).isLessThanOrEqualTo(2_000);
            assertThat(count(block.at("/element/initial_value"))).isLessThanOrEqualTo(3_000);
        });
        assertThat(count(view.at("/title/text"))).isLessThanOrEqualTo(24);
        assertThatThrownBy(() -> FormView.of(new Form("x", "y", List.of()), "m".repeat(3_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int count(JsonNode text) {
        return text.asText().codePointCount(0, text.asText().length());
    }
}
