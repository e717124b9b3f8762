package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Help;
import io.incidentops.chatops.grammar.Scope;
import java.util.List;

/** Help. */
final class HelpCommands {
    private static final Argument<String> COMMAND = Argument.text("command").optional();

    private HelpCommands() {}

    static List<Definition> all() {
        return List.of(Definition.named("help", Group.RUN, "Lists all commands, or explains one.")
                .aliases("?", "commands")
                .about(Scope.NONE)
                .with(COMMAND)
                .example("help", "help declare")
                .reads(call -> Help.on(call.find(COMMAND).orElse(""), call.vocabulary())));
    }
}
