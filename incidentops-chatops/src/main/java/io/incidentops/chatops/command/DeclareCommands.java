package io.incidentops.chatops.command;

import io.incidentops.Outcome;
import io.incidentops.Receipt;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Catalogued;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.Declaration;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Severity;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.OnCall;
import io.incidentops.store.IncidentOverview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Raises an incident. */
final class DeclareCommands {
    private static final Argument<Severity> SEVERITY =
            Argument.option("sev", Catalogued.SEVERITY).asked("Severity, if it is known");
    private static final Argument<String> SERVICE =
            Argument.option("service", Simple.SERVICE).repeatable().asked("Service");
    private static final Argument<Instant> BEGAN =
            Argument.option("began", Moments.PAST).asked("When it began, such as 10:04 or 10m ago");
    private static final Argument<Boolean> RESTRICTED =
            Argument.flag("restricted").asked("Only for whom it is shared with");
    private static final Argument<Boolean> DRILL = Argument.flag("drill").asked("It is an exercise");
    private static final Argument<Boolean> JOIN =
            Argument.flag("join").asked("Join the open one of this service, if any");
    private static final Argument<String> TITLE = Argument.title("title").asked("What is wrong?");

    private DeclareCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("declare", Group.FIND, "Declares an incident; the severity may be left for later.")
                        .aliases("track", "new", "start", "raise")
                        .about(Scope.NONE)
                        .with(SEVERITY, SERVICE, BEGAN, RESTRICTED, DRILL, JOIN, TITLE)
                        .example(
                                "declare Checkout answers 500",
                                "declare Checkout answers 500 sev:1 service:checkout began:\"10m ago\"",
                                "declare --drill Region lost",
                                "declare --restricted Customer data visible sev:1",
                                "declare --join Cannot pay service:checkout")
                        .records(DeclareCommands::declare));
    }

    private static Message declare(Call call) {
        Outcome outcome = call.ops().submit(declaration(call));
        return Replies.outcome(call, outcome, receipt -> declared(call, receipt));
    }

    private static Declaration declaration(Call call) {
        Declaration declaration = Declaration.of(call.get(TITLE));
        declaration = call.find(SEVERITY).map(declaration::severity).orElse(declaration);
        for (String service : call.all(SERVICE)) {
            declaration = declaration.service(service);
        }
        declaration = call.find(BEGAN).map(declaration::impactBeganAt).orElse(declaration);
        declaration = call.has(RESTRICTED) ? declaration.restrictedTo(List.of()) : declaration;
        declaration = call.has(DRILL) ? declaration.asDrill() : declaration;
        return call.has(JOIN) ? declaration.joinOpenOne() : declaration;
    }

    private static Message declared(Call call, Receipt receipt) {
        IncidentState state = call.ops().incident(receipt.incident()).state();
        String number = " #" + receipt.number();
        List<Button> next = new ArrayList<>();
        if (state.commander().isEmpty()) {
            next.add(Button.of("Take command", call.typed("role take") + number + " commander"));
        }
        next.add(Button.of("Summary", call.typed("summary") + number));
        Message message = Replies.done(call, receipt, Line.of(said(receipt, state)), next.toArray(Button[]::new));
        message = onCall(call, receipt, similar(call, receipt, Replies.rules(state, message)));
        return state.severity().equals(Severity.UNKNOWN)
                ? message.text("Severity unknown: until somebody sets one with " + call.typed("sev") + number
                        + " SEV, the rules of "
                        + call.ops().policy().catalogue().unknownActsAs() + " hold.")
                : message;
    }

    private static String said(Receipt receipt, IncidentState state) {
        if (receipt.joined()) {
            return "is open already for this service, and you joined it: " + state.title();
        }
        String labels = (state.visibility().drill() ? " (drill)" : "")
                + (state.visibility().restricted() ? " (restricted: nobody else sees it until it is shared)" : "");
        return "declared, " + judged(state) + ": " + state.title() + labels;
    }

    private static Message similar(Call call, Receipt receipt, Message message) {
        if (receipt.joined()) {
            return message;
        }
        List<Line> lines = new ArrayList<>();
        for (IncidentOverview other : receipt.similar()) {
            if (other.number() != receipt.number()) {
                lines.add(Line.of("#" + other.number() + " " + other.title() + ": join with " + call.typed("join")
                        + " #" + other.number()));
            }
        }
        return message.items("Open for the same service", lines);
    }

    private static Message onCall(Call call, Receipt receipt, Message message) {
        List<Line> lines = receipt.onCall().stream().map(DeclareCommands::reach).toList();
        return lines.isEmpty()
                ? message
                : message.items("On call, should no page arrive", lines)
                        .paragraph(call.ops()
                                .onCallAsOf()
                                .map(at -> Line.join("As the pager said at ", at))
                                .orElse(Line.of("As the pager last said")));
    }

    static Line reach(OnCall onCall) {
        List<Object> parts = new ArrayList<>(List.of(onCall.target() + ": ", onCall.person()));
        if (onCall.phone() != null) {
            parts.add(", " + onCall.phone());
        }
        if (onCall.until() != null) {
            parts.add(", until ");
            parts.add(onCall.until());
        }
        return Line.join(parts.toArray());
    }

    private static String judged(IncidentState state) {
        return state.severity().equals(Severity.UNKNOWN)
                ? "severity not yet judged"
                : state.severity().key();
    }
}
