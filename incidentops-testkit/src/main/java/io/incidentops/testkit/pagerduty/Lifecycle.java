package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.pagerduty.StandInNotification.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an incident. Under the account's lock. */
final class Lifecycle {
    private Lifecycle() {}

    /** Enters a new incident, whose other fields were set, and reaches who is on call, or the people named. */
    static void open(Account account, Ticket ticket, Agent agent, List<StandInUser> users) {
        account.tickets.put(ticket.id, ticket);
        ticket.loopsLeft = ticket.policy.loops();
        ticket.level = 1;
        ticket.statusBy = agent;
        LogEntry.add(
                account,
                ticket,
                "trigger_log_entry",
                agent,
                "Triggered",
                Json.object().set("event_details", Json.object().put("description", ticket.title)));
        assign(account, ticket, agent, users);
        account.tell("incident.triggered", ticket, agent, TicketData.of(ticket));
    }

    private static void assign(Account account, Ticket ticket, Agent agent, List<StandInUser> users) {
        if (users.isEmpty()) {
            Assigning.toLevel(account, ticket, 1, agent, Reason.TRIGGERED);
        } else {
            ticket.direct = true;
            users.forEach(user -> ticket.assignments.add(new Ticket.Since(user, account.now())));
            Assigning.reach(account, ticket, users, Reason.ASSIGNED);
        }
    }

    /** A tool reported something: a new incident, unless it had told of that already. */
    static void alert(Account account, StandInService service, String key, JsonNode event) {
        if (account.alerting(service, key).isPresent() || account.paused(service)) {
            return;
        }
        JsonNode payload = event.path("payload");
        Agent agent = Agent.event(service, event.path("client").asText());
        Ticket ticket =
                new Ticket(account, service, key, payload.path("summary").asText());
        ticket.alerts.add(new Alert(account.ids.longer("Q"), service, key, account.now(), payload));
        open(account, ticket, agent, List.of());
    }

    static void acknowledge(Account account, Ticket ticket, Agent agent) {
        become(account, ticket, Status.ACKNOWLEDGED, agent);
        Instant now = account.now();
        StandInUser user = agent.user();
        if (user != null) {
            ticket.acknowledgements.removeIf(each -> each.user().equals(user));
            ticket.acknowledgements.add(new Ticket.Since(user, now));
            ticket.assignments.removeIf(each -> !ticket.isAcknowledgedBy(each.user()));
            if (!ticket.assignees().contains(user)) {
                ticket.assignments.add(new Ticket.Since(user, now));
            }
        }
        ticket.escalatesAt = null;
        Duration holds = ticket.service.acknowledgementTimeout();
        ticket.unacknowledgesAt = holds == null ? null : now.plus(holds);
        LogEntry.add(account, ticket, "acknowledge_log_entry", agent, "Acknowledged");
        account.tell("incident.acknowledged", ticket, agent, TicketData.of(ticket));
    }

    /** An acknowledgement or a snooze ran out: its people are reached again. */
    static void unacknowledge(Account account, Ticket ticket, Agent agent) {
        trigger(account, ticket, agent);
        LogEntry.add(account, ticket, "unacknowledge_log_entry", agent, "Unacknowledged");
        Assigning.reach(account, ticket, ticket.assignees(), Reason.UNACKNOWLEDGED);
        Assigning.schedule(account, ticket);
        account.tell("incident.unacknowledged", ticket, agent, TicketData.of(ticket));
    }

    /** Back to triggered, without a word. */
    static void trigger(Account account, Ticket ticket, Agent agent) {
        if (ticket.status != Status.TRIGGERED) {
            become(account, ticket, Status.TRIGGERED, agent);
        }
        ticket.acknowledgements.clear();
        ticket.unacknowledgesAt = null;
    }

    static void resolve(Account account, Ticket ticket, Agent agent, @Nullable String resolution) {
        end(account, ticket, agent);
        account.tell("incident.resolved", ticket, agent, TicketData.of(ticket));
        if (resolution != null && !resolution.isEmpty()) {
            Editing.note(account, ticket, agent, "Resolution Note: " + resolution);
        }
    }

    /** It ends because its alerts belong to another incident from now on. */
    static void merge(Account account, Ticket ticket, Ticket into, Agent agent) {
        into.alerts.addAll(ticket.alerts);
        ticket.alerts.clear();
        ticket.mergedInto = into;
        end(account, ticket, agent);
        account.tell("incident.resolved", ticket, agent, TicketData.of(ticket));
    }

    private static void end(Account account, Ticket ticket, Agent agent) {
        become(account, ticket, Status.RESOLVED, agent);
        ticket.resolvedAt = account.now();
        ticket.assignments.clear();
        ticket.acknowledgements.clear();
        ticket.alerts.forEach(alert -> alert.resolved = true);
        ticket.escalatesAt = null;
        ticket.unacknowledgesAt = null;
        LogEntry.add(account, ticket, "resolve_log_entry", agent, "Resolved");
    }

    /** Opens a resolved incident again; its people are reached by the policy unless some are named. */
    static void reopen(Account account, Ticket ticket, Agent agent, List<StandInUser> users) {
        trigger(account, ticket, agent);
        ticket.resolvedAt = null;
        ticket.reopenedAt = account.now();
        ticket.loopsLeft = ticket.policy.loops();
        ticket.level = 1;
        LogEntry.add(account, ticket, "trigger_log_entry", agent, "Reopened");
        assign(account, ticket, agent, users);
        account.tell("incident.reopened", ticket, agent, TicketData.of(ticket));
    }

    private static void become(Account account, Ticket ticket, Status status, Agent agent) {
        ticket.status = status;
        ticket.statusAt = account.now();
        ticket.statusBy = agent;
    }
}
