package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A log entry as the REST API shows it. */
final class LogJson {
    private LogJson() {}

    static ObjectNode of(LogEntry entry) {
        ObjectNode json = linked(entry, entry.type()).put("created_at", Times.utc(entry.at()));
        ObjectNode agent = entry.agent().logged();
        if (agent != null) {
            json.set("agent", agent);
        }
        json.putObject("channel").put("type", entry.agent().channel());
        json.set("incident", Refs.incident(entry.ticket()));
        json.set("service", Refs.service(entry.ticket().service));
        json.set("teams", Refs.all(entry.ticket().policy.teams(), Refs::team));
        json.putArray("contexts");
        return json.setAll(entry.more());
    }

    static ObjectNode reference(LogEntry entry) {
        return linked(entry, entry.type() + "_reference");
    }

    private static ObjectNode linked(LogEntry entry, String type) {
        String web = "incidents/" + entry.ticket().id + "/log_entries/" + entry.id();
        return Refs.linked(type, entry.id(), entry.summary(), "log_entries/" + entry.id(), web);
    }
}
