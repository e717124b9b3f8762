package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Severity;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Form;
import io.incidentops.port.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A command without what it needs asks for it; the answers are the same as if they had been typed. */
class FormsTest {
    private final Desk desk = new Desk();
    private final CommandBook book = CommandBook.standard();

    @AfterEach
    void close() {
        desk.close();
    }

    private Optional<Form> form(String text) {
        return book.form(desk.ops, ChatInput.of(Desk.ANA, "C024", text));
    }

    private String submit(String command, Map<String, String> answers) {
        return message(command, answers).plain();
    }

    private Message message(String command, Map<String, String> answers) {
        return book.submitted(desk.ops, ChatInput.of(Desk.ANA, "C024", command), null, answers);
    }

    private Map<String, String> mistakes(String command, Map<String, String> answers) {
        return book.mistakes(desk.ops, ChatInput.of(Desk.ANA, "C024", command), answers);
    }

    private static Form.Question question(Form form, String name) {
        return form.questions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asks_for_what_a_declaration_needs_first() {
        Form form = form("declare").orElseThrow();

        assertThat(form.title()).isEqualTo("Declare");
        assertThat(form.command()).isEqualTo("/declare");
        assertThat(form.questions().get(0)).isEqualTo(new Form.Question("", "What is wrong?", List.of(), null, true));
        assertThat(question(form, "sev").options()).contains("SEV1", "SEV5");
        assertThat(question(form, "drill").options()).containsExactly("yes");
    }

    @Test
    void keeps_number_and_what_was_typed_already() {
        Form form = form("/do #7 @ben 15m").orElseThrow();

        assertThat(form.command()).isEqualTo("/do #7");
        assertThat(question(form, "person").preset()).isEqualTo("@ben");
        assertThat(question(form, "person").options()).contains("@ben", "@chen");
        assertThat(question(form, "duration").preset()).isEqualTo("15m");
        assertThat(question(form, "").needed()).isTrue();
    }

    @Test
    void dots_stand_for_what_is_to_be_said() {
        assertThat(form("resolve #7 ...")).map(Form::command).contains("/resolve #7");
        assertThat(form("resolve #7 Rolled back")).isEmpty();
        assertThat(form("ack")).isEmpty();
        assertThat(form("nonsense")).isEmpty();
        assertThat(form("sev"))
                .map(form -> question(form, "severity").options())
                .isPresent();
        assertThat(form("role offer #7")).map(Form::command).contains("/role offer #7");
    }

    @Test
    void answers_do_what_typing_does() {
        submit("/declare", Map.of("", "Checkout answers 500", "sev", "SEV2", "service", "checkout\ncart"));
        IncidentState state = desk.state(1);

        assertThat(state.title()).isEqualTo("Checkout answers 500");
        assertThat(state.severity()).isEqualTo(Severity.SEV2);
        assertThat(state.subject().services()).hasSize(2);
        submit("/do #1", Map.of("person", "@ben", "duration", "15m", "", "Roll back to 4.11"));
        assertThat(desk.state(1).work().openActions().get(0).owner()).isEqualTo(Desk.BEN);
    }

    @Test
    void no_answer_brings_another_argument_with_it() {
        submit("/declare", Map.of("", "Checkout \"500\" sev:1 --restricted at:10:00 confirm:yes #9"));
        IncidentState state = desk.state(1);

        assertThat(state.title()).isEqualTo("Checkout \"500\" sev:1 --restricted at:10:00 confirm:yes #9");
        assertThat(state.severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(state.visibility().restricted()).isFalse();
        submit("/note #1", Map.of("", "at:10:00 said \"no\"", "at", "10:00", "confirm", "yes"));
        assertThat(desk.ana("timeline #1")).contains("at:10:00 said \"no\"");
    }

    @Test
    void a_title_of_several_lines_becomes_one() {
        submit("/declare", Map.of("", "Checkout\n  answers 500 "));

        assertThat(desk.state(1).title()).isEqualTo("Checkout answers 500");
    }

    @Test
    void says_what_is_wrong_by_question() {
        Map<String, String> wrong = mistakes("/declare", Map.of("sev", "SEV9", "began", "soon", "service", "checkout"));

        assertThat(wrong.get("")).isEqualTo("please answer this");
        assertThat(wrong.get("sev")).startsWith("there is no severity 'SEV9'");
        assertThat(wrong.get("began")).contains("'soon'");
        assertThat(wrong).doesNotContainKey("service");
        assertThat(mistakes("/declare", Map.of("", "x".repeat(201))).get("")).contains("200 is the most");
        assertThat(mistakes("/do #1", Map.of("person", "@ben", "duration", "15", "", "Roll back")))
                .containsOnlyKeys("duration");
    }

    @Test
    void what_was_not_answered_is_said_all_the_same() {
        desk.declared("Checkout answers 500");

        assertThat(submit("/resolve #1", Map.of())).contains("how: is missing");
    }

    @Test
    void what_asks_before_it_is_done_offers_the_same_command_confirmed() {
        desk.ana("declare Checkout answers 500 sev:1");
        desk.ana("role take #1 commander");
        desk.ana("resolve #1 Rolled back");
        Message asked = message("/close #1", Map.of("", "All is well"));
        Button yes = asked.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .findFirst()
                .orElseThrow();

        assertThat(yes.command()).isEqualTo("/close #1 All is well confirm:yes");
        assertThat(mistakes("/close #1", Map.of())).isEmpty();
    }

    @Test
    void offers_answers_that_hold_what_is_typed() {
        assertThat(book.options(desk.ops, ChatInput.of(Desk.ANA, "C024", "/do"), "person", "he"))
                .contains("@chen", "@cher")
                .doesNotContain("@ben");
    }

    @Test
    void every_command_that_needs_something_has_a_form() {
        book.vocabulary().definitions().forEach(definition -> {
            Optional<Form> form = form(definition.name());
            boolean needs =
                    definition.usage().replaceAll("\\[[^]]*]", "").strip().length()
                            > definition.name().length();

            assertThat(form.isPresent()).as(definition.usage()).isEqualTo(needs);
        });
    }
}
