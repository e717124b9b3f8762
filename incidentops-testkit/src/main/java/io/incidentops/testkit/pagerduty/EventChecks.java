package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with an event, see "PD-CEF" and "Send an Alert Event" in PagerDuty's documentation. */
final class EventChecks {
    private static final Set<String> ACTIONS = Set.of("trigger", "acknowledge", "resolve");
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");
    private static final int MOST_SUMMARY = 1024;
    private static final int MOST_KEY = 255;

    private final List<String> errors = new ArrayList<>();

    private EventChecks() {}

    static List<String> alert(JsonNode event) {
        EventChecks checks = new EventChecks();
        String action = event.path("event_action").asText();
        if (!ACTIONS.contains(action)) {
            checks.errors.add("'event_action' is invalid (must be one of: 'trigger', 'acknowledge' or 'resolve')");
        }
        if (event.path("dedup_key").asText().length() > MOST_KEY) {
            checks.errors.add("'dedup_key' is too long (at most 255 characters)");
        }
        if (action.equals("trigger")) {
            checks.payload(event.path("payload"), List.of("summary", "source"));
            if (!SEVERITIES.contains(event.path("payload").path("severity").asText())) {
                checks.errors.add("'payload.severity' is invalid (must be one of the following: 'critical', 'warning',"
                        + " 'error' or 'info')");
            }
            checks.links(event);
        } else if (event.path("dedup_key").asText().isEmpty()) {
            checks.errors.add("'dedup_key' is missing or blank");
        }
        return checks.errors;
    }

    static List<String> change(JsonNode event) {
        EventChecks checks = new EventChecks();
        checks.payload(event.path("payload"), List.of("summary"));
        checks.links(event);
        return checks.errors;
    }

    private void payload(JsonNode payload, List<String> required) {
        for (String name : required) {
            JsonNode value = payload.path(name);
            if (!value.isTextual() || value.asText().isBlank()) {
                errors.add("'payload." + name + "' is missing or blank");
            }
        }
        if (payload.path("summary").asText().length() > MOST_SUMMARY) {
            errors.add("'payload.summary' is too long (at most 1024 characters)");
        }
        JsonNode time = payload.path("timestamp");
        if (!time.isMissingNode() && !time.isNull() && Times.read(time.asText()) == null) {
            errors.add("'payload.timestamp' is not a valid ISO 8601 timestamp");
        }
    }

    private void links(JsonNode event) {
        for (JsonNode link : event.path("links")) {
            if (link.path("href").asText().isEmpty()) {
                errors.add("'links.href' is missing or blank");
            }
        }
        for (JsonNode image : event.path("images")) {
            if (!image.path("src").asText().startsWith("https:")) {
                errors.add("'images.src' must be an HTTPS URL");
            }
        }
    }
}
