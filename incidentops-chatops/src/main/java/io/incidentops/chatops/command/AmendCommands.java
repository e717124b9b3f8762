package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Items;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.Correct;
import io.incidentops.command.Redact;
import io.incidentops.command.Retract;
import io.incidentops.model.Actor;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is put right. Here {@code at:} is the right time of the event, not that of the correction. */
final class AmendCommands {
    private static final Argument<Long> EVENT = Argument.word("event", Items.EVENT);
    private static final Argument<String> TEXT = Argument.option("text", Simple.QUOTED);
    private static final Argument<Instant> AT = Argument.option("at", Moments.PAST);
    private static final Argument<Actor> BY = Argument.option("by", Persons.PERSON);
    private static final Argument<String> WHY = Argument.option("reason", Simple.QUOTED);
    private static final Argument<String> MAYBE_TEXT = Argument.text("text").optional();
    private static final Argument<String> REASON = Argument.text("reason");

    private AmendCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("correct", Group.CORRECT, "Corrects text, time or author of an event.")
                        .with(EVENT, TEXT, AT, BY, WHY, MAYBE_TEXT)
                        .example(
                                "correct e12 text:\"Errors began in zone c\"",
                                "correct e12 Errors began in zone c",
                                "correct 12 at:17:20 by:@me")
                        .reads(AmendCommands::correct),
                Definition.named("retract", Group.CORRECT, "Takes back a note, a decision or the like.")
                        .with(EVENT, REASON)
                        .example("retract e12 It was another cluster")
                        .confirmed(call -> Optional.of(event(call, "Take back").text("It stays visible as retracted.")))
                        .records(call -> Replies.run(
                                call,
                                new Retract(call.get(EVENT), call.get(REASON)),
                                "has e" + call.get(EVENT) + " retracted")),
                Definition.named("redact", Group.CORRECT, "Erases the text of an event everywhere, for good.")
                        .with(EVENT, REASON)
                        .example("redact e12 It held a password")
                        .confirmed(call -> Optional.of(event(call, "Erase the text of")
                                .text("It is gone everywhere and cannot be brought back.")))
                        .records(call -> Replies.run(
                                call,
                                new Redact(call.get(EVENT), call.get(REASON)),
                                "has the text of e" + call.get(EVENT) + " erased; who, when and why are kept")));
    }

    private static Message event(Call call, String what) {
        return Message.of(Line.of(
                what + " e" + call.get(EVENT) + " of #" + call.incident().number() + "?"));
    }

    private static Message correct(Call call) {
        if (call.find(TEXT).isPresent() && call.find(MAYBE_TEXT).isPresent()) {
            throw new Mistake("text: is given twice; write it as text:\"...\" or after the event, not both");
        }
        Correct correct = new Correct(
                call.get(EVENT),
                call.find(TEXT).or(() -> call.find(MAYBE_TEXT)).orElse(null),
                call.find(AT).orElse(null),
                call.find(BY).orElse(null),
                call.find(WHY).orElse(null));
        return Replies.run(
                call,
                correct,
                "has e" + call.get(EVENT) + " corrected; what stood there before is kept",
                call.button("Timeline", "timeline", ""));
    }
}
