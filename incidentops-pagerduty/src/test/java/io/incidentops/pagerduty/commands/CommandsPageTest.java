package io.incidentops.pagerduty.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.chatops.grammar.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/pagerduty-commands.md} says what the parser reads. Run with {@code -Dincidentops.write=true} to write it anew. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "pagerduty-commands.md");
    private static final String HEAD = """
            # Commands of PagerDuty

            This page is made from the declarations by which commands are read; a test keeps it up to date. They are added with
            `CommandBook.standard().with(PagerDutyCommands.of(pagerDuty))`; `/pager` and `/pagerduty` are read like `/pd`.

            - Numbers are those of PagerDuty: `/pd incident 1234`. `#7` right after `/pd trigger` names an incident here.
            - What changes something shows first what it will do. What is typed or pressed to confirm names ids and times, so that
              exactly what was shown is done.
            - It is done in your own name. Where PagerDuty does not know you by the directory's address, say `/pd me-as` once.
            - A length has a unit, such as 30m, 2h or 1d. Times are read and shown in your time zone.
            - A name with spaces stands in quotation marks; a part of a name is enough where only one has it.
            """;

    @Test
    void the_page_is_up_to_date() throws IOException {
        String page = page();
        if (Boolean.getBoolean("incidentops.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        try (Typist typist = new Typist()) {
            return HEAD
                    + typist.book().vocabulary().definitions().stream()
                            .filter(each ->
                                    each.name().equals("pd") || each.name().startsWith("pd "))
                            .map(CommandsPageTest::section)
                            .collect(Collectors.joining());
        }
    }

    private static String section(Definition definition) {
        String aliases = definition.aliases().isEmpty()
                ? ""
                : "\n\nAlso: "
                        + definition.aliases().stream()
                                .map(name -> "`/" + name + "`")
                                .collect(Collectors.joining(", "));
        return "\n## /" + definition.name() + "\n\n" + definition.purpose() + "\n\n    /" + definition.usage() + aliases
                + "\n\nSuch as:\n\n"
                + definition.examples().stream()
                        .map(example -> "    /" + example)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
