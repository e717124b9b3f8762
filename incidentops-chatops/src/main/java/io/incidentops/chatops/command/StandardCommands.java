package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Definition;
import java.util.List;
import java.util.stream.Stream;

/** All standard commands. */
public final class StandardCommands {
    private StandardCommands() {}

    /**
     * All of them.
     *
     * @return the declarations, in the order of help
     */
    public static List<Definition> all() {
        return Stream.of(
                        DeclareCommands.all(),
                        FindCommands.all(),
                        KnowCommands.all(),
                        TimelineCommand.all(),
                        LifeCommands.all(),
                        SeverityCommands.all(),
                        ConnectCommands.all(),
                        RoleCommands.all(),
                        PageCommands.all(),
                        WritingCommands.all(),
                        ActionCommands.all(),
                        ChecklistCommands.all(),
                        PostmortemCommands.all(),
                        AmendCommands.all(),
                        ShareCommands.all(),
                        RunCommands.all(),
                        HelpCommands.all())
                .flatMap(List::stream)
                .toList();
    }
}
