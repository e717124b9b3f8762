package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Help;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} says what the parser reads. Run with {@code -Dincidentops.write=true} to write it anew. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "commands.md");

    @Test
    void the_page_is_up_to_date() throws IOException {
        if (Boolean.getBoolean("incidentops.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        List<Definition> all = CommandBook.standard().vocabulary().definitions();
        StringBuilder page =
                new StringBuilder("# Commands\n\nThis page is made from the declarations by which commands are"
                        + " read; a test keeps it up to date. Those of PagerDuty are on [a page of their"
                        + " own](pagerduty-commands.md).\n\n");
        Help.rules("/").forEach(rule -> page.append("- ").append(rule).append('\n'));
        for (Group group : Group.values()) {
            page.append("\n## ").append(group.title()).append('\n');
            all.stream().filter(each -> each.group() == group).forEach(each -> page.append(section(each)));
        }
        return page.toString();
    }

    private static String section(Definition definition) {
        String aliases = definition.aliases().isEmpty()
                ? ""
                : "\n\nAlso: "
                        + definition.aliases().stream()
                                .map(name -> "`/" + name + "`")
                                .collect(Collectors.joining(", "));
        String risk = definition.risk() == null ? "" : " It asks before it does it.";
        return "\n### /" + definition.name() + "\n\n" + definition.purpose() + risk + "\n\n    /" + definition.usage()
                + aliases + "\n\nSuch as:\n\n"
                + definition.examples().stream()
                        .map(example -> "    /" + example)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
