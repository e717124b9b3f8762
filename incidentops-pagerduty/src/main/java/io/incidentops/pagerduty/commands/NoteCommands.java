package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.model.Text;
import io.incidentops.pagerduty.rest.Note;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Notes of PagerDuty's incidents. */
final class NoteCommands {
    private static final int SHOWN = 10;
    private static final int LONGEST = 500;
    private static final Argument<String> TEXT = Argument.text("text");

    private NoteCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named("pd note", Group.PEOPLE, "Writes a note to one of PagerDuty's incidents.")
                        .about(Scope.NONE)
                        .with(IncidentCommands.INCIDENT, TEXT)
                        .example("pd note 1234 The cache was cold")
                        .reads(desk.acts((call, me) -> write(desk, call, me))),
                Definition.named("pd notes", Group.PEOPLE, "Shows the last notes of one of PagerDuty's incidents.")
                        .about(Scope.NONE)
                        .with(IncidentCommands.INCIDENT)
                        .example("pd notes 1234")
                        .reads(desk.asks((call, rest) -> read(desk, call, rest))));
    }

    private static Message write(Desk desk, Call call, Desk.Me me) {
        PagerDutyIncident incident = new Seen(desk, call, me.rest()).get(call.get(IncidentCommands.INCIDENT));
        me.rest().notes().add(incident.id(), call.get(TEXT));
        return Message.of("Noted at PagerDuty's #" + incident.number() + ", as "
                        + me.user().name() + ".")
                .buttons(Button.of("Notes", call.typed("pd notes") + " " + incident.number()));
    }

    private static Message read(Desk desk, Call call, PagerDutyRest rest) {
        PagerDutyIncident incident = new Seen(desk, call, rest).get(call.get(IncidentCommands.INCIDENT));
        List<Note> notes = rest.notes().list(incident.id()).stream()
                .sorted(Comparator.comparing(note -> note.at() == null ? Instant.MIN : note.at()))
                .toList();
        String title = "PagerDuty's #" + incident.number() + " " + Shown.text(incident.title());
        if (notes.isEmpty()) {
            return Message.of(title + " has no notes.");
        }
        Zoned zoned = Zoned.of(call);
        List<Note> last = notes.subList(Math.max(0, notes.size() - SHOWN), notes.size());
        Message message = Message.titled(title)
                .items("", last.stream().map(note -> line(note, zoned)).toList());
        return last.size() == notes.size()
                ? message
                : message.text("There are " + notes.size() + ", the last are shown.");
    }

    private static Line line(Note note, Zoned zoned) {
        String words = Text.cleaned(note.content(), LONGEST, Text.Lines.MANY);
        String at = note.at() == null ? "" : zoned.at(note.at()) + ", ";
        return Line.of(at + Shown.name(note.by()) + ": " + words);
    }
}
