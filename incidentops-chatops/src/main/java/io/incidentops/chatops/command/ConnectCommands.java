package io.incidentops.chatops.command;

import io.incidentops.CommandRefusedException;
import io.incidentops.Incident;
import io.incidentops.Receipt;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Incidents;
import io.incidentops.model.Relation;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What incidents have to do with each other. */
final class ConnectCommands {
    private static final Argument<Incident> OTHER = Argument.word("incident", Incidents.OTHER);
    private static final Argument<String> REASON = Argument.text("reason");

    private ConnectCommands() {}

    static List<Definition> all() {
        return List.of(
                link("related", Relation.RELATED, "Says that another incident has to do with it."),
                link("duplicate", Relation.DUPLICATE_OF, "Says that it is the same as another incident."),
                link("causedby", Relation.CAUSED_BY, "Says that another incident caused it."),
                link("follows", Relation.FOLLOWS, "Says that it follows another incident."),
                Definition.named("merge", Group.LIFE, "Lets another incident carry on in the place of this one.")
                        .with(OTHER, REASON)
                        .example("merge #7 The same outage", "merge #8 #7 The same outage")
                        .confirmed(call ->
                                Optional.of(Message.of("End #" + call.incident().number() + " ("
                                        + call.state().title() + ") and let #"
                                        + call.get(OTHER).number() + " ("
                                        + call.get(OTHER).state().title() + ") carry on? This cannot be taken back.")))
                        .records(call -> attempt(
                                call,
                                () -> call.incident().mergeInto(call.get(OTHER), call.get(REASON)),
                                "has ended: #" + call.get(OTHER).number() + " carries on")));
    }

    private static Definition link(String name, Relation relation, String purpose) {
        return Definition.named(name, Group.WRITE, purpose)
                .with(OTHER)
                .example(name + " #7", name + " #8 #7")
                .records(call -> attempt(
                        call,
                        () -> call.incident().linkTo(relation, call.get(OTHER)),
                        "is linked: " + relation.key() + " #" + call.get(OTHER).number()));
    }

    private static Message attempt(Call call, Supplier<Receipt> step, String said) {
        try {
            return Replies.done(call, step.get(), Line.of(said));
        } catch (CommandRefusedException e) {
            return Replies.refused(call, e.reason(), e.possible());
        }
    }
}
