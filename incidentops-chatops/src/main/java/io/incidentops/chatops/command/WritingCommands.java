package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.AddEntry;
import io.incidentops.command.Command;
import io.incidentops.command.PostUpdate;
import io.incidentops.model.Audience;
import io.incidentops.model.EntryKind;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is told and written down. */
final class WritingCommands {
    private static final Argument<String> TEXT = Argument.text("text");
    private static final Argument<String> LINK = Argument.option("link", Simple.URL);
    private static final Argument<String> URL = Argument.word("url", Simple.URL);
    private static final Argument<Boolean> PUBLIC = Argument.flag("public").asked("For customers, too");

    private WritingCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("update", Group.WRITE, "Tells everyone how things stand, and restarts the cadence.")
                        .with(PUBLIC, TEXT)
                        .example(
                                "update A third of payments fail. We are rolling back.",
                                "update --public Some payments fail. We work on it.")
                        .records(WritingCommands::update),
                Definition.named("note", Group.WRITE, "Writes down an observation.")
                        .aliases("log", "observe")
                        .with(TEXT)
                        .example("note Errors began in zone b", "note at:17:20 First customer called")
                        .records(call -> written(call, AddEntry.note(call.get(TEXT)), "noted")),
                Definition.named("decide", Group.WRITE, "Writes down what was decided, and why.")
                        .aliases("decision", "decided")
                        .with(TEXT)
                        .example("decide Roll back: a fix forward takes longer")
                        .records(call -> written(call, AddEntry.decision(call.get(TEXT)), "decision recorded")),
                Definition.named("change", Group.WRITE, "Writes down a deployment, a flag or a changed configuration.")
                        .aliases("deploy", "deployed")
                        .with(LINK, TEXT)
                        .example("change checkout 4.12 deployed link:https://deploy.example.com/412 at:17:02")
                        .records(call -> written(
                                call, new AddEntry(EntryKind.CHANGE, call.get(TEXT), link(call)), "change recorded")),
                Definition.named("evidence", Group.WRITE, "Adds what proves a statement.")
                        .with(LINK, TEXT)
                        .example("evidence 5xx graph link:https://graphs.example.com/5xx")
                        .records(call -> written(
                                call,
                                new AddEntry(EntryKind.EVIDENCE, call.get(TEXT), link(call)),
                                "evidence recorded")),
                Definition.named("pin", Group.WRITE, "Pins a message to the timeline.")
                        .with(LINK, TEXT)
                        .example("pin The database answers again")
                        .records(call -> written(
                                call,
                                new AddEntry(
                                        EntryKind.PIN,
                                        call.get(TEXT),
                                        call.find(LINK).or(call::link).orElse(null)),
                                "pinned")),
                Definition.named("link", Group.WRITE, "Adds an address worth keeping.")
                        .with(URL, TEXT)
                        .example("link https://graphs.example.com/5xx The 5xx graph")
                        .records(call -> written(
                                call, new AddEntry(EntryKind.LINK, call.get(TEXT), call.get(URL)), "link kept")));
    }

    private static @Nullable String link(Call call) {
        return call.find(LINK).orElse(null);
    }

    private static Message written(Call call, Command command, String said) {
        return Replies.run(call, command, receipt -> {
            String event = "e" + receipt.ref().version();
            return Replies.done(call, receipt, Line.of(said + " as " + event), call.button("Timeline", "timeline", ""));
        });
    }

    private static Message update(Call call) {
        Audience audience = call.has(PUBLIC) ? Audience.PUBLIC : Audience.INTERNAL;
        return Replies.run(call, new PostUpdate(call.get(TEXT), audience), receipt -> {
            String said = audience.name().toLowerCase(Locale.ROOT) + " update recorded as e"
                    + receipt.ref().version();
            return Replies.promised(call, Replies.done(call, receipt, Line.of(said)));
        });
    }
}
