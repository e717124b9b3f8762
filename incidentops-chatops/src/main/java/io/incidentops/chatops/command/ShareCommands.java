package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.command.Restrict;
import io.incidentops.command.Share;
import io.incidentops.command.Unrestrict;
import io.incidentops.command.Unshare;
import io.incidentops.model.Actor;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may know of an incident. */
final class ShareCommands {
    private static final Argument<Actor> WITH =
            Argument.word("person", Persons.PERSON).repeatable();
    private static final Argument<Actor> MAYBE_WITH =
            Argument.word("person", Persons.PERSON).repeatable().optional();
    private static final Argument<Actor> WHOM = Argument.word("person", Persons.PERSON);
    private static final Argument<String> REASON = Argument.text("reason");

    private ShareCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("restrict", Group.SHARE, "Hides it from all but those who work on it and those named.")
                        .with(MAYBE_WITH)
                        .example("restrict", "restrict @me")
                        .records(call -> Replies.run(
                                call,
                                new Restrict(call.all(MAYBE_WITH)),
                                receipt -> Replies.done(call, receipt, shared(call)))),
                Definition.named("share", Group.SHARE, "Shares a restricted incident with more people.")
                        .with(WITH)
                        .example("share @me")
                        .records(call -> Replies.run(
                                call, new Share(call.all(WITH)), receipt -> Replies.done(call, receipt, shared(call)))),
                Definition.named("unshare", Group.SHARE, "Shares it no longer with somebody.")
                        .with(WHOM)
                        .example("unshare @me")
                        .records(call -> {
                            long number = call.incident().number();
                            return Replies.run(
                                    call,
                                    new Unshare(call.get(WHOM)),
                                    receipt -> Message.of(
                                            Line.join("#" + number + " is no longer shared with ", call.get(WHOM))));
                        }),
                Definition.named("unrestrict", Group.SHARE, "Opens a restricted incident to everyone.")
                        .with(REASON)
                        .example("unrestrict The hole is closed and published")
                        .confirmed(call -> Optional.of(
                                Message.of("Open #" + call.incident().number()
                                        + " to everyone? All of its record can be read by all then.")))
                        .records(call -> Replies.run(call, new Unrestrict(call.get(REASON)), "is open to everyone")));
    }

    private static Line shared(Call call) {
        List<Object> parts = new ArrayList<>(List.of("is restricted. They may know of it: "));
        String between = "";
        for (Actor actor : call.state().visibility().sharedWith()) {
            parts.add(between);
            parts.add(actor);
            between = ", ";
        }
        return Line.join(parts.toArray());
    }
}
