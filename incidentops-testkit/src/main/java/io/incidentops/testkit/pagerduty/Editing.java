package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.pagerduty.StandInNotification.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write and change on an incident. Under the account's lock. */
final class Editing {
    private Editing() {}

    static Note note(Account account, Ticket ticket, Agent agent, String content) {
        Note note = new Note(account.ids.next("P"), agent.user(), content, account.now());
        ticket.notes.add(note);
        LogEntry.add(account, ticket, "annotate_log_entry", agent, "Note added");
        ObjectNode data = TicketData.about(ticket, "incident_note");
        account.tell(
                "incident.annotated",
                ticket,
                agent,
                data.put("id", note.id()).put("content", content).put("trimmed", false));
        return note;
    }

    static String statusUpdate(Account account, Ticket ticket, Agent agent, String message) {
        String id = account.ids.next("P");
        LogEntry.add(account, ticket, "annotate_log_entry", agent, "Status update sent");
        ObjectNode data = TicketData.about(ticket, "incident_status_update");
        account.tell(
                "incident.status_update_published",
                ticket,
                agent,
                data.put("id", id).put("message", message).put("trimmed", false));
        return id;
    }

    static void priority(Account account, Ticket ticket, Agent agent, @Nullable Priority priority) {
        ticket.priority = priority;
        changed(account, ticket, agent, "priority");
        account.tell("incident.priority_updated", ticket, agent, TicketData.of(ticket));
    }

    static void title(Account account, Ticket ticket, Agent agent, String title) {
        ticket.title = title;
        changed(account, ticket, agent, "title");
    }

    static void urgency(Account account, Ticket ticket, Agent agent, String urgency) {
        ticket.urgency = urgency;
        Assigning.schedule(account, ticket);
        LogEntry.add(account, ticket, "urgency_change_log_entry", agent, "Urgency is " + urgency);
    }

    static void type(Account account, Ticket ticket, Agent agent, String type) {
        ticket.type = type;
        changed(account, ticket, agent, "incident_type");
        account.tell("incident.incident_type.changed", ticket, agent, TicketData.of(ticket));
    }

    static void service(Account account, Ticket ticket, Agent agent, StandInService service) {
        ticket.service = service;
        changed(account, ticket, agent, "service");
        account.tell("incident.service_updated", ticket, agent, TicketData.of(ticket));
    }

    static void bridge(Account account, Ticket ticket, Agent agent, Bridge bridge) {
        ticket.bridge = bridge;
        changed(account, ticket, agent, "conference_bridge");
        ObjectNode data = TicketData.about(ticket, "incident_conference_bridge");
        data.putArray("conference_numbers").addObject().put("label", "").put("number", bridge.number());
        account.tell("incident.conference_bridge.updated", ticket, agent, data.put("conference_url", bridge.url()));
    }

    /** Keeps it acknowledged for a while, after which it is triggered again. */
    static void snooze(Account account, Ticket ticket, Agent agent, Duration time) {
        if (ticket.status == Status.TRIGGERED) {
            Lifecycle.acknowledge(account, ticket, agent);
        }
        ticket.unacknowledgesAt = account.now().plus(time);
        LogEntry.add(account, ticket, "snooze_log_entry", agent, "Snoozed for " + time.toSeconds() + " s");
    }

    /** Asks somebody to help. */
    static Responder ask(Account account, Ticket ticket, Responder responder) {
        ticket.responders.removeIf(each -> each.user().equals(responder.user()));
        ticket.responders.add(responder);
        Assigning.reach(account, ticket, List.of(responder.user()), Reason.ASKED);
        Agent agent = Agent.calling(responder.requester());
        account.tell("incident.responder.added", ticket, agent, TicketData.responder(ticket, responder));
        return responder;
    }

    /** Somebody who was asked says what they do. */
    static void answer(Account account, Ticket ticket, Responder responder, Responder.State state) {
        Responder answered = responder.now(state);
        ticket.responders.set(ticket.responders.indexOf(responder), answered);
        Agent agent = Agent.clicking(responder.user());
        account.tell("incident.responder.replied", ticket, agent, TicketData.responder(ticket, answered));
    }

    private static void changed(Account account, Ticket ticket, Agent agent, String field) {
        ObjectNode more = Json.object();
        LogEntry.add(account, ticket, "field_value_change_log_entry", agent, "Changed " + field, more);
    }
}
