package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes events of monitoring tools. What is accepted takes effect now or later. Under the account's lock. */
final class EventsApi {
    private static final int MOST_BYTES = 512 * 1024;
    private static final int KEY_LENGTH = 32;

    private final Account account;
    private final Limits limits;
    private Duration delay;

    EventsApi(Account account, Limits limits, Duration delay) {
        this.account = account;
        this.limits = limits;
        this.delay = delay;
    }

    void delay(Duration time) {
        this.delay = time;
    }

    Reply answer(HttpCall call, boolean suppressed) {
        if (call.body.length > MOST_BYTES) {
            return problem(413, "Payload Too Large", "the event is larger than 512 KB");
        }
        if (!(Json.parse(call.text()) instanceof ObjectNode event)) {
            return problem(400, "invalid event", "Event object is invalid", "The body is no JSON object");
        }
        String key = event.path("routing_key").asText();
        Optional<StandInService> service = account.serviceOf(key);
        if (key.length() != KEY_LENGTH || service.isEmpty()) {
            String why = key.length() == KEY_LENGTH
                    ? "'routing_key' is no integration's key"
                    : "Length of 'routing_key' is incorrect (should be 32 characters)";
            return problem(400, "invalid event", "Invalid routing key", why);
        }
        if (!limits.count(key, account.now()).allowed()) {
            String late = "Requests for this service are arriving too quickly.  Please retry later.";
            return problem(429, "throttle exceeded", late);
        }
        boolean change = call.path.endsWith("/change/enqueue");
        List<String> errors = change ? EventChecks.change(event) : EventChecks.alert(event);
        return errors.isEmpty() ? accept(service.get(), event, change, suppressed) : invalid(errors);
    }

    private static Reply invalid(List<String> errors) {
        return problem(400, "invalid event", "Event object is invalid", errors.toArray(String[]::new));
    }

    private static Reply problem(int status, String word, String message, String... errors) {
        ObjectNode body = Json.object().put("status", word).put("message", message);
        if (errors.length > 0) {
            body.set("errors", Json.array(List.of(errors)));
        }
        return Reply.of(status, body);
    }

    private Reply accept(StandInService service, ObjectNode event, boolean change, boolean suppressed) {
        ObjectNode body = Json.object().put("status", "success");
        if (change) {
            return Reply.of(202, body.put("message", "Change event processed"));
        }
        String given = event.path("dedup_key").asText();
        String key = given.isEmpty() ? account.ids.key("dedup") : given;
        if (!suppressed) {
            happen(() -> work(service, key, event));
        }
        return Reply.of(202, body.put("message", "Event processed").put("dedup_key", key));
    }

    private void happen(Runnable work) {
        if (delay.isZero()) {
            work.run();
        } else {
            account.later(account.now().plus(delay), work);
        }
    }

    private void work(StandInService service, String key, JsonNode event) {
        switch (event.path("event_action").asText()) {
            case "trigger" -> Lifecycle.alert(account, service, key, event);
            case "acknowledge" -> acknowledge(service, key, event);
            default -> resolve(service, key, event);
        }
    }

    private void acknowledge(StandInService service, String key, JsonNode event) {
        account.alerting(service, key)
                .filter(ticket -> ticket.status == Status.TRIGGERED)
                .ifPresent(ticket -> Lifecycle.acknowledge(account, ticket, agent(service, event)));
    }

    /** Resolves the alert, and its incident where that was the last one. */
    private void resolve(StandInService service, String key, JsonNode event) {
        account.alerting(service, key).ifPresent(ticket -> {
            ticket.openAlert(service, key).ifPresent(alert -> alert.resolved = true);
            if (ticket.alerts.stream().allMatch(alert -> alert.resolved)) {
                Lifecycle.resolve(account, ticket, agent(service, event), null);
            }
        });
    }

    private static Agent agent(StandInService service, JsonNode event) {
        return Agent.event(service, event.path("client").asText());
    }
}
