package io.incidentops.chatops.command;

import io.incidentops.Outcome;
import io.incidentops.Receipt;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.command.Command;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.EffectKinds;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import io.incidentops.view.Statement;
import io.incidentops.view.Topic;
import io.incidentops.work.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is said after a command: what is true now and what follows, or why not and what is possible. For commands that others
 * add, so that all answer alike.
 */
public final class Replies {
    private static final int PAGES_NAMED = 5;
    private static final Duration CLEAR = Duration.ofHours(12);

    private Replies() {}

    /**
     * Submits a command to the call's incident and says what is true now.
     *
     * @param call what was typed, and by whom
     * @param command the command
     * @param said what is said where it was done
     * @return that, or why it was refused and what is possible
     */
    public static Message run(Call call, Command command, Function<Receipt, Message> said) {
        return outcome(call, call.submit(command), said);
    }

    /** Submits a command after which one line says it all. */
    static Message run(Call call, Command command, String said, Button... next) {
        return run(call, command, receipt -> done(call, receipt, Line.of(said), next));
    }

    static Message outcome(Call call, Outcome outcome, Function<Receipt, Message> said) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused(call, refused.reason(), refused.possible());
        }
        return said.apply(((Outcome.Done) outcome).receipt());
    }

    static Message refused(Call call, String reason, List<Command> possible) {
        List<Button> buttons = new ArrayList<>();
        List<Line> hints = new ArrayList<>();
        for (Command command : possible) {
            Possible.of(command).ifPresent(each -> {
                String typed = call.maybeIncident().isPresent()
                        ? call.typed(each.name(), each.rest())
                        : call.typed(each.name()) + " " + each.rest();
                if (each.complete()) {
                    buttons.add(Button.of(each.label(), typed));
                } else {
                    hints.add(Line.of(each.label() + ": " + typed));
                }
            });
        }
        return Message.of(Line.join(new Span.Strong("Not done: "), reason + "."))
                .items("Possible", hints)
                .buttons(buttons.toArray(Button[]::new));
    }

    /**
     * Number, what is true now, what is on its way, and likely next steps.
     *
     * @param call what was typed, and by whom
     * @param receipt of the command
     * @param said what is true now, to be read after the incident's number
     * @param next likely next steps
     * @return the answer
     */
    public static Message done(Call call, Receipt receipt, Line said, Button... next) {
        List<Object> parts = new ArrayList<>();
        parts.add(new Span.Strong("#" + receipt.number() + " "));
        parts.addAll(said.spans());
        Message message = Message.of(Line.join(parts.toArray()));
        if (receipt.repeated()) {
            message = message.text("This was recorded already, and is not recorded twice.");
        } else if (receipt.events().isEmpty()) {
            message = message.text("It was so already: nothing is recorded again.");
        }
        return pending(message, receipt).buttons(next);
    }

    private static Message pending(Message message, Receipt receipt) {
        List<String> pages = receipt.pending().stream()
                .filter(effect -> effect.kind().equals(EffectKinds.PAGE))
                .map(Effect::target)
                .toList();
        if (pages.isEmpty()) {
            return message;
        }
        String more = pages.size() > PAGES_NAMED ? " and " + (pages.size() - PAGES_NAMED) + " more" : "";
        return message.text("On its way: a page to "
                + pages.stream().limit(PAGES_NAMED).collect(Collectors.joining(", ")) + more + ".");
    }

    /** What is promised next, such as the next update. */
    static Message promised(Call call, Message message) {
        List<Statement> next = call.incident().summary().on(Topic.NEXT);
        if (next.isEmpty()) {
            return message;
        }
        List<Object> parts = new ArrayList<>();
        parts.add(new Span.Strong("Promised: "));
        parts.addAll(next.get(0).line().spans());
        return message.paragraph(Line.join(parts.toArray()));
    }

    /** A moment, with its day where that is not clear. */
    static Span when(Call call, Instant at) {
        boolean near = Duration.between(call.now(), at).abs().compareTo(CLEAR) < 0;
        return near ? new Span.Time(at) : new Span.Words(Times.dayMinute(at) + " UTC");
    }

    /** Which rules hold. */
    static Message rules(IncidentState state, Message message) {
        return state.major()
                ? message.text(
                        "The rules of a major incident hold: deciding, giving people work, updates, resolving and"
                                + " closing are for those in command.")
                : message;
    }
}
