package io.incidentops.testkit.pagerduty;

import java.util.List;
import java.util.Optional;

/**
 * An incident as it was when it was asked for. Immutable.
 *
 * @param id PagerDuty's id for it
 * @param number what people call it by
 * @param key its incident key, which is the dedup key of the event that opened it
 * @param status how far it is, such as {@code triggered} or {@code resolved}
 * @param service what it happened to
 * @param title what is wrong
 * @param details what its body says, possibly empty
 * @param urgency {@code high} or {@code low}
 * @param priority such as {@code P1}, empty where it has none
 * @param level the level of its policy that was reached last, from 1
 * @param assignees whom it is given to
 * @param acknowledgers who acknowledged it
 * @param responders who was asked to help and did not decline
 * @param notes its notes, the first first
 * @param log its history, the first first
 * @param mergedInto the id of the incident that it was merged into
 */
public record StandInIncident(
        String id,
        int number,
        String key,
        String status,
        StandInService service,
        String title,
        String details,
        String urgency,
        String priority,
        int level,
        List<StandInUser> assignees,
        List<StandInUser> acknowledgers,
        List<StandInUser> responders,
        List<StandInNote> notes,
        List<StandInLogEntry> log,
        Optional<String> mergedInto) {
    /** Copies the lists. */
    public StandInIncident {
        assignees = List.copyOf(assignees);
        acknowledgers = List.copyOf(acknowledgers);
        responders = List.copyOf(responders);
        notes = List.copyOf(notes);
        log = List.copyOf(log);
    }

    static StandInIncident of(Ticket ticket) {
        return new StandInIncident(
                ticket.id,
                ticket.number,
                ticket.key,
                ticket.status.word(),
                ticket.service,
                ticket.title,
                ticket.details,
                ticket.urgency,
                ticket.priority == null ? "" : ticket.priority.name(),
                ticket.level,
                ticket.assignees(),
                ticket.acknowledgements.stream().map(Ticket.Since::user).toList(),
                ticket.responders.stream()
                        .filter(each -> each.state() != Responder.State.DECLINED)
                        .map(Responder::user)
                        .toList(),
                ticket.notes.stream().map(StandInNote::of).toList(),
                ticket.log.stream().map(StandInLogEntry::of).toList(),
                Optional.ofNullable(ticket.mergedInto).map(into -> into.id));
    }

    /** Names it without its title, which may be confidential. */
    @Override
    public String toString() {
        return "#" + number + " " + status;
    }
}
