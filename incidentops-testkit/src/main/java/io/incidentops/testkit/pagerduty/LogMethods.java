package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happened, the latest first. */
final class LogMethods {
    private LogMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/incidents/{id}/log_entries", call -> list(call, call.ticket().log)),
                Route.get("/log_entries", call -> list(call, call.account().log)),
                Route.get("/log_entries/{id}", LogMethods::get));
    }

    private static ObjectNode list(RestCall call, List<LogEntry> log) {
        Instant since = call.time("since", Instant.MIN);
        Instant until = call.time("until", Instant.MAX);
        List<LogEntry> entries = new ArrayList<>(log.stream()
                .filter(entry -> !entry.at().isBefore(since) && entry.at().isBefore(until))
                .filter(entry -> !call.query().flag("is_overview") || entry.isOverview())
                .toList());
        Collections.reverse(entries);
        return Pages.of(call, "log_entries", entries, LogJson::of);
    }

    private static ObjectNode get(RestCall call) {
        LogEntry entry = RestCall.found(call.account().log.stream()
                .filter(each -> each.id().equals(call.id()))
                .findFirst()
                .orElse(null));
        return Json.object().set("log_entry", LogJson.of(entry));
    }
}
