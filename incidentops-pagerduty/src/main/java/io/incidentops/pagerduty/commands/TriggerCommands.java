package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.command.Replies;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.command.Page;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Text;
import io.incidentops.model.Urgency;
import io.incidentops.pagerduty.pager.PageDraft;
import io.incidentops.pagerduty.rest.NewIncident;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Reaching somebody: through the incident here where there is one, so that its record is whole, else at PagerDuty alone. */
final class TriggerCommands {
    private static final Argument<PageTarget> TARGET = Argument.word("target", new Whom());
    private static final Argument<Boolean> LOW = Argument.flag("low");
    private static final Argument<String> REASON = Argument.text("reason");

    private TriggerCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(Definition.named(
                        "pd trigger",
                        Group.PEOPLE,
                        "Pages a service or a person: for the incident here, or else by an incident of PagerDuty's own.")
                .aliases("pd page")
                .about(Scope.MAYBE)
                .with(TARGET, LOW, REASON)
                .example("pd trigger checkout Orders time out", "pd trigger @me Look at the queue")
                .reads(call -> call.maybeIncident().isPresent()
                        ? page(call)
                        : desk.acts((asked, me) -> open(desk, asked, me)).run(call)));
    }

    private static Message page(Call call) {
        Urgency urgency = call.has(LOW) ? Urgency.LOW : Urgency.HIGH;
        return Replies.run(
                call,
                new Page(call.get(TARGET), call.get(REASON), urgency),
                receipt -> Replies.done(call, receipt, Line.of("pages " + call.get(TARGET))));
    }

    private static Message open(Desk desk, Call call, Desk.Me me) {
        PageTarget target = call.get(TARGET);
        String reason = call.get(REASON);
        String title = Text.cleaned(reason, Text.TITLE, Text.Lines.ONE);
        PageDraft draft = desk.pagerDuty().draft(target, title, key(call));
        NewIncident incident = draft.incident();
        if (incident == null) {
            return Message.of("Not done: " + draft.problem() + ".")
                    .buttons(Button.of("Services", call.typed("pd services")));
        }
        PagerDutyIncident opened = me.rest()
                .incidents()
                .create(incident.urgency(call.has(LOW) ? NewIncident.Urgency.LOW : NewIncident.Urgency.HIGH)
                        .details(call.link().map(link -> reason + "\n" + link).orElse(reason)));
        return opened(call, target, opened);
    }

    private static Message opened(Call call, PageTarget target, PagerDutyIncident opened) {
        Message message = Message.of(Line.join(
                        "Opened at PagerDuty: ",
                        new Span.Strong("#" + opened.number() + " "),
                        Shown.text(opened.title())))
                .text("It pages " + target + ", now " + Shown.names(opened.assignees()) + ".");
        String url = opened.url();
        return (url == null ? message : message.paragraph(Line.join(new Span.Link("Open in PagerDuty", url))))
                .buttons(
                        Button.of("Show", call.typed("pd incident") + " " + opened.number()),
                        Button.of("Resolve", call.typed("pd resolve") + " " + opened.number()));
    }

    /** The same for each repetition of a request, so that PagerDuty opens one incident. */
    private static String key(Call call) {
        String request = call.key().orElseGet(() -> call.now().toString()) + "\n"
                + call.actor().id() + "\n" + call.get(TARGET) + "\n" + call.get(REASON);
        return "chat-" + UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8));
    }
}
