package io.incidentops.slo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.chatops.grammar.Definition;
import io.incidentops.slo.alert.SloAlerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/slo-commands.md} says what the parser reads. Run with {@code -Dincidentops.write=true} to write it anew. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "slo-commands.md");
    private static final String HEAD = """
            # Commands of service levels

            This page is made from the declarations by which commands are read; a test keeps it up to date. They are added with
            `CommandBook.standard().with(SloCommands.of(alerts).definitions())`, and need `incidentops-chatops`.

            - A part of a name is enough where only one objective has it.
            - They change nothing. Incidents are named as far as whoever types may know of them.
            - Times are in UTC.
            """;

    @Test
    void the_page_is_up_to_date() throws IOException {
        if (Boolean.getBoolean("incidentops.write")) {
            Files.writeString(PAGE, page());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        return HEAD
                + SloCommands.of(SloAlerts.builder().byHand().build()).definitions().stream()
                        .map(CommandsPageTest::section)
                        .collect(Collectors.joining());
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
