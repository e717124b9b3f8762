package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.pagerduty.rest.IncidentQuery;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;

/** What is open at PagerDuty. */
final class IncidentCommands {
    static final Argument<String> INCIDENT = Argument.word("incident", new Which(false));

    private static final int SHOWN = 20;
    private static final Argument<String> STATUS = Argument.word(
                    "which", Simple.oneOf("open", "triggered", "acknowledged", "resolved", "all"))
            .optional();

    private IncidentCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named("pd incidents", Group.PEOPLE, "Lists PagerDuty's incidents: the open ones, or others.")
                        .aliases("pd sup", "pd list")
                        .about(Scope.NONE)
                        .with(STATUS)
                        .example("pd incidents", "pd incidents resolved")
                        .reads(desk.asks((call, rest) ->
                                list(desk, call, rest, call.find(STATUS).orElse("open")))),
                Definition.named("pd problems", Group.PEOPLE, "Lists PagerDuty's incidents that nobody acknowledged.")
                        .about(Scope.NONE)
                        .example("pd problems")
                        .reads(desk.asks((call, rest) -> list(desk, call, rest, "triggered"))),
                Definition.named(
                                "pd incident", Group.PEOPLE, "Shows one of PagerDuty's incidents, by its number there.")
                        .about(Scope.NONE)
                        .with(INCIDENT)
                        .example("pd incident 1234")
                        .reads(desk.asks((call, rest) -> show(desk, call, rest))));
    }

    private static Message list(Desk desk, Call call, PagerDutyRest rest, String which) {
        IncidentQuery query = switch (which) {
            case "open" -> IncidentQuery.OPEN;
            case "all" -> IncidentQuery.ALL;
            default -> IncidentQuery.ALL.statuses(which);
        };
        Seen seen = new Seen(desk, call, rest);
        Some<PagerDutyIncident> some = seen.list(query, SHOWN);
        if (some.shown().isEmpty()) {
            return Message.of(
                    "PagerDuty has no incident that is " + (which.equals("all") ? "open or was" : which) + ".");
        }
        PagerDutyUser me = seen.me();
        Zoned zoned = Zoned.of(call);
        Message message = some.in(
                Message.titled("PagerDuty's incidents: " + which),
                each -> Shown.line(each, zoned, me),
                "these are the newest.");
        return me == null
                ? message.text(
                        "Yours would be marked, if PagerDuty knew you: " + call.typed("pd me-as") + " you@example.org")
                : message;
    }

    private static Message show(Desk desk, Call call, PagerDutyRest rest) {
        PagerDutyIncident incident = new Seen(desk, call, rest).get(call.get(INCIDENT));
        int notes = rest.notes().list(incident.id()).size();
        Message message = Message.titled("#" + incident.number() + " " + Shown.text(incident.title()))
                .fields(fields(incident, notes, Zoned.of(call)));
        if (incident.url() != null) {
            message = message.paragraph(Line.join(new Span.Link("Open in PagerDuty", incident.url())));
        }
        return message.buttons(buttons(call, incident, notes));
    }

    private static List<Block.Field> fields(PagerDutyIncident incident, int notes, Zoned zoned) {
        List<Block.Field> fields = new ArrayList<>();
        fields.add(field("Status", incident.status()));
        fields.add(field("Urgency", incident.urgency()));
        fields.add(field("Priority", incident.priority() == null ? "none" : Shown.name(incident.priority())));
        fields.add(field("Service", Shown.name(incident.service())));
        fields.add(field("Assigned to", Shown.names(incident.assignees())));
        fields.add(field("Acknowledged by", Shown.names(incident.acknowledgers())));
        if (incident.createdAt() != null) {
            fields.add(field("Since", zoned.at(incident.createdAt())));
        }
        fields.add(field("Notes", Integer.toString(notes)));
        return fields;
    }

    private static Block.Field field(String label, String value) {
        return new Block.Field(label, Line.of(value));
    }

    private static Button[] buttons(Call call, PagerDutyIncident incident, int notes) {
        String number = " " + incident.number();
        List<Button> buttons = new ArrayList<>();
        if (incident.status().equals("triggered")) {
            buttons.add(Button.of("Acknowledge", call.typed("pd ack") + number));
        }
        if (!incident.resolved()) {
            buttons.add(Button.of("Resolve", call.typed("pd resolve") + number));
        }
        if (notes > 0) {
            buttons.add(Button.of("Notes", call.typed("pd notes") + number));
        }
        return buttons.toArray(Button[]::new);
    }
}
