package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.chatops.grammar.Definition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final CommandBook BOOK = CommandBook.standard();

    static Stream<Definition> definitions() {
        return BOOK.vocabulary().definitions().stream();
    }

    static Stream<String> examples() {
        return definitions().flatMap(definition -> definition.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_can_be_typed(String example) {
        try (Desk desk = new Desk()) {
            for (int i = 1; i <= 42; i++) {
                desk.ana("declare Number " + i + " sev:4");
            }
            desk.ana("do #42 @ana 10m Look");
            desk.ana("todo #42 Later");
            desk.ana("role offer #42 scribe @ana");
            desk.ana("checklist #42 start");

            String answer =
                    desk.answer(Desk.ANA, example, desk.ops.incident(42).id()).plain();

            assertThat(answer)
                    .doesNotStartWith("Not done. ")
                    .doesNotContain("There is no command", "failed,", "there is no inc");
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_command_is_explained_under_each_of_its_names(Definition definition) {
        assertThat(definition.examples()).isNotEmpty();
        assertThat(definition.purpose()).endsWith(".");
        for (String name : Stream.concat(Stream.of(definition.name()), definition.aliases().stream())
                .toList()) {
            assertThat(BOOK.help(name).plain()).contains(definition.purpose(), "/" + definition.usage());
        }
    }

    @Test
    void the_overview_names_each_command_of_one_word() {
        String overview = BOOK.help("").plain();

        definitions()
                .filter(definition -> !definition.name().contains(" "))
                .forEach(definition -> assertThat(overview).contains("/" + definition.name() + ":"));
    }

    @Test
    void help_on_nonsense_says_so() {
        assertThat(BOOK.help("resolv").plain()).contains("no command 'resolv'", "/resolve");
        assertThat(BOOK.help("role offer").plain()).contains("/role offer [#N] ROLE @PERSON");
    }
}
