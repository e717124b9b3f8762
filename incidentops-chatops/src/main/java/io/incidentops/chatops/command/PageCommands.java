package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.Page;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.List;

/** To reach people who are not here. */
final class PageCommands {
    private static final Argument<PageTarget> TARGET = Argument.word("target", Simple.PAGE_TARGET);
    private static final Argument<Boolean> LOW = Argument.flag("low");
    private static final Argument<String> REASON = Argument.text("reason");

    private PageCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("page", Group.PEOPLE, "Pages a person, a team, a service, a role or a policy.")
                        .with(TARGET, LOW, REASON)
                        .example(
                                "page team:database Replication stopped",
                                "page role:commander Nobody commands",
                                "page --low service:search Index is old")
                        .records(PageCommands::page),
                Definition.named("oncall", Group.PEOPLE, "Shows who is on call, as the pager last said.")
                        .aliases("on-call", "who")
                        .about(Scope.NONE)
                        .example("oncall")
                        .reads(PageCommands::onCall));
    }

    private static Message page(Call call) {
        Urgency urgency = call.has(LOW) ? Urgency.LOW : Urgency.HIGH;
        Page page = new Page(call.get(TARGET), call.get(REASON), urgency);
        return Replies.run(call, page, receipt -> {
            Message message = Replies.done(call, receipt, Line.of("pages " + call.get(TARGET)));
            message = Presence.of(call, call.get(TARGET)).map(message::text).orElse(message);
            return call.ops().pager().isPresent()
                    ? message
                    : message.text("No pager is set up, so nobody is reached by this: call them.");
        });
    }

    private static Message onCall(Call call) {
        List<Line> lines =
                call.ops().onCall().stream().map(DeclareCommands::reach).toList();
        if (lines.isEmpty()) {
            return Message.of("Who is on call is not known: there is no pager, or it has not said so yet.");
        }
        Message message = Message.titled("On call").items("", lines);
        return call.ops()
                .onCallAsOf()
                .map(at -> message.paragraph(Line.join("As the pager said at ", at)))
                .orElse(message);
    }
}
