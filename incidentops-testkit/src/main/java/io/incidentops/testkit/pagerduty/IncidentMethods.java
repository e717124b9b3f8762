package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Incidents. */
final class IncidentMethods {
    private static final int MOST_UPDATES = 250;
    private static final int MOST_SNOOZE = 604_800;
    private static final int MOST_ALERTS = 1000;

    private IncidentMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/incidents", IncidentListing::list),
                Route.post("/incidents", 201, IncidentMethods::create).from(),
                Route.put("/incidents", IncidentMethods::updateMany).from(),
                Route.get("/incidents/{id}", call -> shown(named(call))),
                Route.put("/incidents/{id}", IncidentMethods::update).from(),
                Route.put("/incidents/{id}/merge", IncidentMethods::merge).from(),
                Route.post("/incidents/{id}/snooze", 201, IncidentMethods::snooze)
                        .from(),
                Route.get("/priorities", IncidentMethods::priorities),
                Route.get("/abilities", IncidentMethods::abilities));
    }

    /** "Accepts either an incident id, or an incident number." Changes take ids alone. */
    private static Ticket named(RestCall call) {
        return call.account().tickets.values().stream()
                .filter(ticket -> Integer.toString(ticket.number).equals(call.id()))
                .findFirst()
                .orElseGet(call::ticket);
    }

    private static ObjectNode shown(Ticket ticket) {
        return Json.object().set("incident", IncidentJson.of(ticket));
    }

    private static ObjectNode create(RestCall call) {
        ObjectNode wish = call.object("incident");
        String title = RestCall.text(wish, "title");
        StandInService service = call.service(wish.path("service"));
        if (wish.has("assignments") && wish.has("escalation_policy")) {
            throw RestError.invalid("Assignments and escalation policy cannot both be given");
        }
        Account account = call.account();
        String given = wish.path("incident_key").asText("");
        if (!given.isEmpty() && isOpen(account, service, given)) {
            String why = "Open incident with matching dedup key already exists on this service";
            throw new RestError(400, 2002, "Arguments Caused Error", why);
        }
        Ticket ticket = new Ticket(account, service, given.isEmpty() ? account.ids.key("incident") : given, title);
        IncidentUpdates.fill(call, ticket, wish);
        Lifecycle.open(account, ticket, call.agent(), call.assignees(wish));
        return shown(ticket);
    }

    private static boolean isOpen(Account account, StandInService service, String key) {
        return account.tickets.values().stream()
                .anyMatch(ticket -> ticket.isOpen() && ticket.service.equals(service) && ticket.key.equals(key));
    }

    private static ObjectNode update(RestCall call) {
        Ticket ticket = call.ticket();
        ObjectNode wish = call.object("incident");
        IncidentUpdates.check(call, ticket, wish);
        IncidentUpdates.apply(call, ticket, wish);
        return shown(ticket);
    }

    /** All of them or, where one is refused, none. */
    private static ObjectNode updateMany(RestCall call) {
        JsonNode wishes = call.body().path("incidents");
        if (!wishes.isArray() || wishes.isEmpty()) {
            throw RestError.invalid("incidents cannot be empty");
        }
        if (wishes.size() > MOST_UPDATES) {
            throw new RestError(413, 2001, "Invalid Input Provided", "At most 250 incidents can be updated at once");
        }
        List<Ticket> tickets = new ArrayList<>();
        for (JsonNode wish : wishes) {
            Ticket ticket =
                    RestCall.found(call.account().tickets.get(wish.path("id").asText()));
            IncidentUpdates.check(call, ticket, wish);
            tickets.add(ticket);
        }
        for (int i = 0; i < tickets.size(); i++) {
            IncidentUpdates.apply(call, tickets.get(i), wishes.get(i));
        }
        return Json.object().set("incidents", Refs.all(tickets, IncidentJson::of));
    }

    private static ObjectNode merge(RestCall call) {
        Ticket into = call.ticket();
        if (!into.isOpen()) {
            throw new RestError(400, RestError.RESOLVED, "Incident Already Resolved");
        }
        List<Ticket> sources = new ArrayList<>();
        for (JsonNode source : call.body().path("source_incidents")) {
            sources.add(
                    RestCall.found(call.account().tickets.get(source.path("id").asText())));
        }
        if (sources.isEmpty() || sources.contains(into)) {
            throw RestError.invalid("source_incidents must name other incidents");
        }
        int alerts = into.alerts.size();
        for (Ticket source : sources) {
            IncidentUpdates.notMerged(source);
            alerts += source.alerts.size();
        }
        if (alerts > MOST_ALERTS) {
            throw RestError.invalid("An incident can have at most 1000 alerts");
        }
        sources.forEach(source -> Lifecycle.merge(call.account(), source, into, call.agent()));
        return Json.object().set("incident", Refs.incident(into));
    }

    private static ObjectNode snooze(RestCall call) {
        long seconds = call.body().path("duration").asLong();
        if (seconds < 1 || seconds > MOST_SNOOZE) {
            throw RestError.invalid("duration must be between 1 and 604800 seconds");
        }
        Ticket ticket = call.ticket();
        IncidentUpdates.isOpen(ticket);
        Editing.snooze(call.account(), ticket, call.agent(), Duration.ofSeconds(seconds));
        return shown(ticket);
    }

    private static ObjectNode priorities(RestCall call) {
        return Pages.of(call, "priorities", call.account().priorities, PriorityJson::of);
    }

    private static ObjectNode abilities(RestCall call) {
        return Json.object().set("abilities", Json.array(call.account().abilities));
    }
}
