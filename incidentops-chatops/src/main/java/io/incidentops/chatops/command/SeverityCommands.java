package io.incidentops.chatops.command;

import io.incidentops.Receipt;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Catalogued;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.ChangeSeverity;
import io.incidentops.command.MakeMajor;
import io.incidentops.command.RecordImpact;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Severity;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How bad it is, and for whom. */
final class SeverityCommands {
    private static final Argument<Severity> SEVERITY = Argument.word("severity", Catalogued.SEVERITY);
    private static final Argument<String> MAYBE_REASON =
            Argument.text("reason").optional().asked("Why?");
    private static final Argument<String> REASON = Argument.text("reason").asked("Why?");
    private static final Argument<String> TEXT = Argument.text("text").asked("Who is affected, and how?");
    private static final Argument<Instant> BEGAN = Argument.option("began", Moments.PAST);
    private static final Argument<Instant> ENDED = Argument.option("ended", Moments.PAST);
    private static final Argument<Double> FRACTION = Argument.option("fraction", Simple.FRACTION);
    private static final Argument<String> SERVICE =
            Argument.option("service", Simple.SERVICE).repeatable();

    private SeverityCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("sev", Group.LIFE, "Sets the severity: anyone may raise it, the commander lowers it.")
                        .aliases("severity")
                        .with(SEVERITY, MAYBE_REASON)
                        .example("sev 1", "sev 3 only one region")
                        .records(SeverityCommands::severity),
                Definition.named("major", Group.LIFE, "Handles it as a major incident whatever its severity.")
                        .with(REASON)
                        .example("major Three teams must work together")
                        .records(call ->
                                Replies.run(call, new MakeMajor(call.get(REASON)), receipt -> ruled(call, receipt))),
                Definition.named("impact", Group.LIFE, "Records when and how customers are or were affected.")
                        .with(BEGAN, ENDED, FRACTION, SERVICE, TEXT)
                        .example(
                                "impact A third of payments fail began:17:02 fraction:30% service:checkout",
                                "impact Logins failed began:16:00 ended:16:20")
                        .records(SeverityCommands::impact));
    }

    private static Message severity(Call call) {
        ChangeSeverity change =
                new ChangeSeverity(call.get(SEVERITY), call.find(MAYBE_REASON).orElse(null));
        return Replies.run(call, change, receipt -> ruled(call, receipt));
    }

    private static Message ruled(Call call, Receipt receipt) {
        IncidentState state = call.state();
        String rules = state.major() ? ", a major incident" : ", no major incident";
        Line said = Line.of("is " + state.severity() + rules);
        Button[] next = state.commander().isEmpty() && state.phase().open()
                ? new Button[] {call.button("Take command", "role take", "commander")}
                : new Button[0];
        return Replies.promised(call, Replies.rules(state, Replies.done(call, receipt, said, next)));
    }

    private static Message impact(Call call) {
        RecordImpact impact = new RecordImpact(
                call.find(BEGAN).orElse(null),
                call.find(ENDED).orElse(null),
                Set.copyOf(call.all(SERVICE)),
                call.find(FRACTION).orElse(null),
                call.get(TEXT));
        String said = call.find(ENDED).isPresent()
                ? "has this impact on record, and its end"
                : "has this impact on record; it lasts until it is ended with " + call.typed("mitigate", "...");
        return Replies.run(call, impact, said);
    }
}
