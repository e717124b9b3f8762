package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;

/** A line of an incident's history. Immutable, as long as nobody changes the node. */
record LogEntry(String id, String type, Instant at, Agent agent, Ticket ticket, String summary, ObjectNode more) {
    static void add(Account account, Ticket ticket, String type, Agent agent, String summary) {
        add(account, ticket, type, agent, summary, Json.object());
    }

    static void add(Account account, Ticket ticket, String type, Agent agent, String summary, ObjectNode more) {
        LogEntry entry = new LogEntry(account.ids.longer("R"), type, account.now(), agent, ticket, summary, more);
        ticket.log.add(entry);
        ticket.updatedAt = entry.at;
        account.log.add(entry);
    }

    /** Whether it is among the most important changes. */
    boolean isOverview() {
        return !type.equals("notify_log_entry") && !type.equals("assign_log_entry");
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
