package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.AssignPostmortem;
import io.incidentops.command.Command;
import io.incidentops.command.CompletePostmortem;
import io.incidentops.command.WaivePostmortem;
import io.incidentops.event.Closed;
import io.incidentops.model.Actor;
import io.incidentops.model.Postmortem;
import io.incidentops.policy.PostmortemPromise;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The post-mortem. */
final class PostmortemCommands {
    private static final Argument<Actor> OWNER = Argument.word("person", Persons.PERSON);
    private static final Argument<String> URL = Argument.word("url", Simple.URL);
    private static final Argument<String> REASON = Argument.text("reason");

    private PostmortemCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("postmortem", Group.AFTER, "Shows how far the post-mortem is.")
                        .aliases("pm", "post-mortem")
                        .example("postmortem")
                        .reads(PostmortemCommands::show),
                Definition.named("postmortem owner", Group.AFTER, "Gives the post-mortem its one owner.")
                        .with(OWNER)
                        .example("postmortem owner @me")
                        .records(call -> Replies.run(
                                call,
                                new AssignPostmortem(call.get(OWNER)),
                                receipt -> Replies.promised(
                                        call,
                                        Replies.done(
                                                call,
                                                receipt,
                                                Line.join(
                                                        "has ",
                                                        new Span.Someone(call.get(OWNER), true),
                                                        " as the owner of its post-mortem"))))),
                Definition.named("postmortem done", Group.AFTER, "Says where the post-mortem was published.")
                        .with(URL)
                        .example("postmortem done https://wiki.example.com/pm42")
                        .records(call -> settled(call, new CompletePostmortem(call.get(URL)), "has its post-mortem")),
                Definition.named("postmortem waive", Group.AFTER, "Says that no post-mortem will be written.")
                        .with(REASON)
                        .example("postmortem waive A drill")
                        .confirmed(call -> Optional.of(Message.of("Write no post-mortem of #"
                                + call.incident().number() + "? What could be learnt from it is lost.")))
                        .records(call -> settled(call, new WaivePostmortem(call.get(REASON)), "needs no post-mortem")),
                Definition.named("postmortem draft", Group.AFTER, "Says where a draft comes from.")
                        .example("postmortem draft")
                        .reads(call -> Message.of(
                                        "The review module drafts the post-mortem from the record; ask whoever"
                                                + " runs this bot to add it. The timeline is a good start.")
                                .buttons(call.button("Timeline", "timeline", "all"))));
    }

    private static Message settled(Call call, Command command, String said) {
        return Replies.run(call, command, receipt -> {
            boolean closed = receipt.events().stream().anyMatch(event -> event.event() instanceof Closed);
            String then = closed ? " and is closed" : "; it closes when the hold is over";
            return Replies.done(call, receipt, Line.of(said + then));
        });
    }

    private static Message show(Call call) {
        Postmortem postmortem = call.state().postmortem();
        List<Line> lines = new ArrayList<>();
        if (postmortem.link() != null) {
            String url = postmortem.link().value();
            lines.add(Line.join("Published: ", new Span.Link(url, url)));
        } else if (postmortem.waiver() != null) {
            lines.add(Line.of("Waived: " + postmortem.waiver().value()));
        } else {
            boolean owed = PostmortemPromise.owed(call.state(), call.ops().policy());
            lines.add(Line.of(owed ? "Owed, and not published yet" : "Not asked for by its severity"));
        }
        lines.add(
                postmortem.owner() == null
                        ? Line.of("Nobody owns it")
                        : Line.join("Owned by ", postmortem.owner().value()));
        return Message.titled("Post-mortem of #" + call.incident().number())
                .items("", lines)
                .buttons(call.button("I own it", "postmortem owner", "@me"));
    }
}
