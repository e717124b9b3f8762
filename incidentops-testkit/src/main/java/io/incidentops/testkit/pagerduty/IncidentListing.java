package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lists incidents: those of a month, unless asked otherwise, and of half a year at most. */
final class IncidentListing {
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration MOST = Duration.ofDays(184);
    private static final Map<String, Comparator<Ticket>> ORDERS = Map.of(
            "incident_number", Comparator.comparingInt(ticket -> ticket.number),
            "created_at", Comparator.comparing(ticket -> ticket.createdAt),
            "resolved_at", Comparator.comparing(ticket -> ticket.resolvedAt == null ? Instant.MAX : ticket.resolvedAt),
            "urgency", Comparator.comparing(ticket -> ticket.urgency));

    private record Span(Instant since, Instant until) {
        boolean has(Instant time) {
            return !time.isBefore(since) && time.isBefore(until);
        }
    }

    private IncidentListing() {}

    static ObjectNode list(RestCall call) {
        boolean all = call.query().text("date_range").equals("all");
        Instant until = call.time("until", call.account().now().plusSeconds(1));
        Instant since = call.time("since", until.minus(USUAL));
        if (!all && Duration.between(since, until).compareTo(MOST) > 0) {
            throw RestError.invalid("The date range must not be more than 6 months");
        }
        List<Ticket> found = call.account().tickets.values().stream()
                .filter(ticket -> all || new Span(since, until).has(ticket.createdAt))
                .filter(ticket -> matches(call, ticket))
                .sorted(order(call.query().text("sort_by")))
                .toList();
        return Pages.of(call, "incidents", found, IncidentJson::of);
    }

    private static boolean matches(RestCall call, Ticket ticket) {
        List<String> users = call.query().all("user_ids[]");
        List<String> teams = call.query().all("team_ids[]");
        String key = call.query().text("incident_key");
        return call.asksFor("statuses[]", ticket.status.word())
                && call.asksFor("service_ids[]", ticket.service.id())
                && call.asksFor("urgencies[]", ticket.urgency)
                && (key.isEmpty() || key.equals(ticket.key))
                && (users.isEmpty() || ticket.assignees().stream().anyMatch(user -> users.contains(user.id())))
                && (teams.isEmpty() || ticket.policy.teams().stream().anyMatch(team -> teams.contains(team.id())));
    }

    /** Orders such as {@code created_at:desc}, divided by commas. */
    private static Comparator<Ticket> order(String text) {
        List<String> parts = List.of((text.isEmpty() ? "incident_number:asc" : text).split(",", -1));
        Comparator<Ticket> whole = one(parts.get(0));
        for (String next : parts.subList(1, parts.size())) {
            whole = whole.thenComparing(one(next));
        }
        return whole;
    }

    private static Comparator<Ticket> one(String part) {
        List<String> words = List.of(part.split(":", 2));
        Comparator<Ticket> order = ORDERS.get(words.get(0));
        if (order == null) {
            throw RestError.invalid("sort_by must be incident_number, created_at, resolved_at or urgency");
        }
        return words.size() > 1 && words.get(1).equals("desc") ? Collections.reverseOrder(order) : order;
    }
}
