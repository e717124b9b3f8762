package io.incidentops.testkit.pagerduty;

import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.pagerduty.StandInNotification.Reason;
import java.time.Instant;
import java.util.List;

/** Gives incidents to people and reaches them. Under the account's lock. */
final class Assigning {
    private Assigning() {}

    /** Gives it to whoever is on call at a level, or at the next one where nobody is. */
    static void toLevel(Account account, Ticket ticket, int level, Agent agent, Reason why) {
        int reached = level;
        List<StandInUser> users = OnCall.at(ticket.policy, reached, account.now());
        while (users.isEmpty() && reached < ticket.policy.levels().size()) {
            reached++;
            users = OnCall.at(ticket.policy, reached, account.now());
        }
        ticket.level = reached;
        ticket.direct = false;
        give(account, ticket, users, agent, why);
        schedule(account, ticket);
    }

    /** When the next level's turn comes: an incident of low urgency waits, and so does one given to somebody by name. */
    static void schedule(Account account, Ticket ticket) {
        boolean waits = ticket.direct || ticket.urgency.equals("low") || ticket.status != Status.TRIGGERED;
        ticket.escalatesAt = waits
                ? null
                : account.now().plus(ticket.policy.level(ticket.level).timeout());
    }

    /** Gives it to people by name; no further level is reached then. */
    static void toUsers(Account account, Ticket ticket, List<StandInUser> users, Agent agent) {
        Lifecycle.trigger(account, ticket, agent);
        ticket.direct = true;
        ticket.escalatesAt = null;
        give(account, ticket, users, agent, Reason.ASSIGNED);
        account.tell("incident.reassigned", ticket, agent, TicketData.of(ticket));
    }

    /** Gives it to another policy's first level. */
    static void toPolicy(Account account, Ticket ticket, StandInPolicy policy, Agent agent) {
        Lifecycle.trigger(account, ticket, agent);
        ticket.policy = policy;
        ticket.loopsLeft = policy.loops();
        LogEntry.add(account, ticket, "delegate_log_entry", agent, "Reassigned to " + policy.name());
        toLevel(account, ticket, 1, agent, Reason.ASSIGNED);
        account.tell("incident.delegated", ticket, agent, TicketData.of(ticket));
    }

    /** Reaches a level by hand. */
    static void escalate(Account account, Ticket ticket, int level, Agent agent) {
        Lifecycle.trigger(account, ticket, agent);
        escalated(account, ticket, level, agent, "escalate_log_entry");
    }

    /** Time went by: the next level, the first one again, or nobody any more. */
    static void timedOut(Account account, Ticket ticket) {
        Agent time = Agent.time(ticket.service);
        ticket.escalatesAt = null;
        if (ticket.level < ticket.policy.levels().size()) {
            escalated(account, ticket, ticket.level + 1, time, "escalate_log_entry");
        } else if (ticket.loopsLeft > 0) {
            ticket.loopsLeft--;
            escalated(account, ticket, 1, time, "repeat_escalation_path_log_entry");
        } else {
            LogEntry.add(account, ticket, "exhaust_escalation_path_log_entry", time, "Nobody acknowledged");
        }
    }

    private static void escalated(Account account, Ticket ticket, int level, Agent agent, String entry) {
        LogEntry.add(account, ticket, entry, agent, "Escalated to level " + level);
        toLevel(account, ticket, level, agent, Reason.ESCALATED);
        account.tell("incident.escalated", ticket, agent, TicketData.of(ticket));
    }

    private static void give(Account account, Ticket ticket, List<StandInUser> users, Agent agent, Reason why) {
        Instant now = account.now();
        ticket.assignments.clear();
        users.forEach(user -> ticket.assignments.add(new Ticket.Since(user, now)));
        LogEntry.add(
                account,
                ticket,
                "assign_log_entry",
                agent,
                "Assigned to " + users.size() + " people",
                Json.object().set("assignees", Refs.all(users, Refs::user)));
        reach(account, ticket, users, why);
    }

    /** Reaches people. */
    static void reach(Account account, Ticket ticket, List<StandInUser> users, Reason why) {
        for (StandInUser user : users) {
            account.notified.add(new StandInNotification(user, ticket.id, account.now(), why));
            LogEntry.add(
                    account,
                    ticket,
                    "notify_log_entry",
                    Agent.time(ticket.service),
                    "Notified " + user.name(),
                    Json.object().set("user", Refs.user(user)));
        }
    }
}
