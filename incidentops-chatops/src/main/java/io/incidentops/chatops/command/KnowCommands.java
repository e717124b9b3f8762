package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Catalogued;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.command.ChangeStatus;
import io.incidentops.model.Status;
import io.incidentops.policy.SeverityDefinition;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Times;
import java.util.ArrayList;
import java.util.List;

/** How things stand. */
final class KnowCommands {
    private static final Argument<Status> STATUS =
            Argument.word("status", Catalogued.STATUS).optional();

    private KnowCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("summary", Group.KNOW, "Shows how things stand.")
                        .aliases("sum", "info")
                        .example("summary", "summary #42")
                        .reads(KnowCommands::summary),
                Definition.named("catchup", Group.KNOW, "Shows what somebody needs who joins now.")
                        .aliases("catch-up", "tldr")
                        .example("catchup")
                        .reads(call -> call.incident().catchUp().toMessage()),
                Definition.named("status", Group.LIFE, "Shows the heading, or sets the status.")
                        .with(STATUS)
                        .example("status", "status identified")
                        .records(KnowCommands::status),
                Definition.named("criteria", Group.KNOW, "Shows how the severities are told apart.")
                        .aliases("severities")
                        .about(Scope.NONE)
                        .example("criteria")
                        .reads(KnowCommands::criteria));
    }

    static Message summary(Call call) {
        return call.incident()
                .summary()
                .toMessage()
                .buttons(call.button("Timeline", "timeline", ""), call.button("Catch up", "catchup", ""));
    }

    private static Message status(Call call) {
        if (call.find(STATUS).isEmpty()) {
            return Message.of(call.incident().summary().headline().line())
                    .buttons(call.button("Summary", "summary", ""));
        }
        Status status = call.get(STATUS);
        return Replies.run(call, new ChangeStatus(status, null), "has the status " + status);
    }

    private static Message criteria(Call call) {
        Message message = Message.titled("In doubt the higher one; it is not debated during the incident");
        for (SeverityDefinition each :
                call.ops().policy().catalogue().severities().values()) {
            List<Line> lines = new ArrayList<>();
            each.criteria().forEach(criterion -> lines.add(Line.of(criterion)));
            if (each.updateEvery() != null) {
                lines.add(Line.of("an update every " + Times.human(each.updateEvery())));
            }
            String major = each.major() ? " (major)" : "";
            message = message.items(each.severity() + major + ": " + each.meaning(), lines);
        }
        return message;
    }
}
