package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of the REST API that passed the door.
 *
 * @param account what it is about
 * @param caller who calls
 * @param from the person that the From header names, null where it need not
 * @param path what stands in the place of the path's parts in braces
 * @param query the parameters
 * @param body the body, missing where there is none
 */
record RestCall(
        Account account,
        Caller caller,
        @Nullable StandInUser from,
        Map<String, String> path,
        Query query,
        JsonNode body) {
    @Override
    public String toString() {
        return "call about " + path;
    }

    String id() {
        return Objects.requireNonNull(path.get("id"));
    }

    Ticket ticket() {
        return found(account.tickets.get(id()));
    }

    static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw RestError.notFound();
        }
        return thing;
    }

    /** The person for whom it is made; only where the From header is required. */
    StandInUser person() {
        return Objects.requireNonNull(from);
    }

    Agent agent() {
        return Agent.calling(person());
    }

    /** A member of the body that is an object. */
    ObjectNode object(String name) {
        if (body.path(name) instanceof ObjectNode object) {
            return object;
        }
        throw RestError.invalid(name + " cannot be empty");
    }

    /** A text that must not be empty. */
    static String text(JsonNode object, String name) {
        String text = object.path(name).asText();
        if (text.isBlank() || object.path(name).isNull()) {
            throw RestError.invalid(name + " cannot be empty");
        }
        return text;
    }

    /** A time that must be there. */
    static Instant time(JsonNode object, String name) {
        Instant time = Times.read(text(object, name));
        if (time == null) {
            throw RestError.invalid(name + " must be a time in ISO 8601");
        }
        return time;
    }

    /** A time of the query, or another where it has none. */
    Instant time(String name, Instant otherwise) {
        String text = query.text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        Instant time = Times.read(text);
        if (time == null) {
            throw RestError.invalid(name + " must be a time in ISO 8601");
        }
        return time;
    }

    boolean includes(String what) {
        return query.all("include[]").contains(what);
    }

    /** Whether an id is among those that a parameter asks for, or it asks for none. */
    boolean asksFor(String name, String id) {
        List<String> ids = query.all(name);
        return ids.isEmpty() || ids.contains(id);
    }

    /** Whether a name has the words that the query looks for. */
    boolean finds(String... texts) {
        String words = query.text("query").toLowerCase(Locale.ROOT);
        for (String text : texts) {
            if (text.toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }

    StandInUser user(JsonNode reference) {
        StandInUser user = account.users.get(reference.path("id").asText());
        if (user == null) {
            throw RestError.invalid("User not found");
        }
        return user;
    }

    StandInPolicy policy(JsonNode reference) {
        StandInPolicy policy = account.policies.get(reference.path("id").asText());
        if (policy == null) {
            throw RestError.invalid("Escalation policy not found");
        }
        return policy;
    }

    StandInService service(JsonNode reference) {
        StandInService service = account.services.get(reference.path("id").asText());
        if (service == null) {
            throw RestError.invalid("Service not found");
        }
        return service;
    }

    /** The people whom the assignments of an incident name. */
    List<StandInUser> assignees(JsonNode incident) {
        List<StandInUser> users = new ArrayList<>();
        incident.path("assignments").forEach(each -> users.add(user(each.path("assignee"))));
        return users;
    }
}
