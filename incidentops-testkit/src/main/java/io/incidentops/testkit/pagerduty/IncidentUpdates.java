package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Changes an incident as a call wishes: first checked, then made. */
final class IncidentUpdates {
    private static final Set<String> URGENCIES = Set.of("high", "low");

    private IncidentUpdates() {}

    /** Refuses what is not possible, before anything was changed. */
    static void check(RestCall call, Ticket ticket, JsonNode wish) {
        notMerged(ticket);
        if (wish.has("status")) {
            status(ticket, read(wish.path("status").asText()));
        }
        call.assignees(wish);
        if (wish.has("escalation_policy")) {
            call.policy(wish.path("escalation_policy"));
        }
        if (wish.has("service")) {
            call.service(wish.path("service"));
        }
        if (wish.hasNonNull("priority")) {
            priority(call, wish.path("priority"));
        }
        if (wish.has("urgency") && !URGENCIES.contains(wish.path("urgency").asText())) {
            throw RestError.invalid("urgency must be high or low");
        }
        int level = wish.path("escalation_level").asInt(1);
        if (level < 1 || level > ticket.policy.levels().size()) {
            throw RestError.invalid("The escalation policy has no such level");
        }
    }

    static void notMerged(Ticket ticket) {
        if (ticket.mergedInto != null) {
            throw new RestError(400, RestError.MERGED, "Incident Already Merged");
        }
    }

    static void isOpen(Ticket ticket) {
        notMerged(ticket);
        if (!ticket.isOpen()) {
            throw new RestError(400, RestError.RESOLVED, "Incident Already Resolved");
        }
    }

    private static Status read(String word) {
        for (Status status : Status.values()) {
            if (status.word().equals(word.toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        throw new RestError(400, 1003, "Invalid Status Provided");
    }

    private static void status(Ticket ticket, Status wished) {
        if (wished == Status.RESOLVED && !ticket.isOpen()) {
            throw new RestError(400, RestError.RESOLVED, "Incident Already Resolved");
        }
        if (wished == Status.ACKNOWLEDGED && ticket.status == wished) {
            throw new RestError(400, RestError.ACKNOWLEDGED, "Incident Already Acknowledged");
        }
    }

    /** What a new incident has besides title and service. */
    static void fill(RestCall call, Ticket ticket, JsonNode wish) {
        if (wish.has("urgency")) {
            ticket.urgency = urgency(wish);
        }
        if (wish.hasNonNull("priority")) {
            ticket.priority = priority(call, wish.path("priority"));
        }
        if (wish.has("escalation_policy")) {
            ticket.policy = call.policy(wish.path("escalation_policy"));
        }
        ticket.type = wish.path("incident_type").path("name").asText(ticket.type);
        ticket.details = wish.path("body").path("details").asText("");
        if (wish.has("conference_bridge")) {
            ticket.bridge = bridge(wish.path("conference_bridge"));
        }
    }

    static void apply(RestCall call, Ticket ticket, JsonNode wish) {
        Account account = call.account();
        Agent agent = call.agent();
        fields(call, ticket, wish);
        List<StandInUser> users = call.assignees(wish);
        boolean reopened = false;
        if (wish.has("status")) {
            reopened = !ticket.isOpen();
            status(account, ticket, agent, wish);
        }
        if (!ticket.isOpen()) {
            return;
        }
        if (wish.has("escalation_policy")) {
            Assigning.toPolicy(account, ticket, call.policy(wish.path("escalation_policy")), agent);
        }
        if (!users.isEmpty() && !reopened) {
            Assigning.toUsers(account, ticket, users, agent);
        }
        if (wish.has("escalation_level")) {
            Assigning.escalate(account, ticket, wish.path("escalation_level").asInt(), agent);
        }
    }

    private static void status(Account account, Ticket ticket, Agent agent, JsonNode wish) {
        Status wished = read(wish.path("status").asText());
        boolean resolved = !ticket.isOpen();
        if (wished == Status.RESOLVED) {
            Lifecycle.resolve(account, ticket, agent, wish.path("resolution").asText(""));
        } else if (resolved) {
            Lifecycle.reopen(account, ticket, agent, people(account, wish, agent, wished));
            if (wished == Status.ACKNOWLEDGED) {
                Lifecycle.acknowledge(account, ticket, agent);
            }
        } else if (wished == Status.ACKNOWLEDGED) {
            Lifecycle.acknowledge(account, ticket, agent);
        } else if (ticket.status == Status.ACKNOWLEDGED) {
            Lifecycle.unacknowledge(account, ticket, agent);
        }
    }

    /** Who a reopened incident is given to: those named, the caller who acknowledges it, or else whom the policy names. */
    private static List<StandInUser> people(Account account, JsonNode wish, Agent agent, Status wished) {
        StandInUser user = agent.user();
        if (wished == Status.ACKNOWLEDGED && user != null) {
            return List.of(user);
        }
        List<StandInUser> users = new ArrayList<>();
        wish.path("assignments").forEach(each -> {
            StandInUser named =
                    account.users.get(each.path("assignee").path("id").asText());
            if (named != null) {
                users.add(named);
            }
        });
        return users;
    }

    private static void fields(RestCall call, Ticket ticket, JsonNode wish) {
        Account account = call.account();
        Agent agent = call.agent();
        if (wish.has("title")) {
            Editing.title(account, ticket, agent, RestCall.text(wish, "title"));
        }
        if (wish.has("priority")) {
            JsonNode priority = wish.path("priority");
            Editing.priority(account, ticket, agent, priority.isNull() ? null : priority(call, priority));
        }
        if (wish.has("urgency")) {
            Editing.urgency(account, ticket, agent, urgency(wish));
        }
        if (wish.has("service")) {
            Editing.service(account, ticket, agent, call.service(wish.path("service")));
        }
        if (wish.has("incident_type")) {
            Editing.type(account, ticket, agent, RestCall.text(wish.path("incident_type"), "name"));
        }
        if (wish.has("conference_bridge")) {
            Editing.bridge(account, ticket, agent, bridge(wish.path("conference_bridge")));
        }
    }

    private static String urgency(JsonNode wish) {
        String urgency = wish.path("urgency").asText();
        if (!URGENCIES.contains(urgency)) {
            throw RestError.invalid("urgency must be high or low");
        }
        return urgency;
    }

    private static Bridge bridge(JsonNode node) {
        return new Bridge(
                node.path("conference_number").asText(""),
                node.path("conference_url").asText(""));
    }

    /** The priority that an object's id or a text's name names. */
    private static Priority priority(RestCall call, JsonNode wish) {
        return call.account().priorities.stream()
                .filter(priority -> wish.isTextual()
                        ? priority.name().equals(wish.asText())
                        : priority.id().equals(wish.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> RestError.invalid("Priority not found"));
    }
}
