package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What a tool reported, kept open by its key until the tool or a person resolves it. Under the account's lock. */
final class Alert {
    final String id;
    final StandInService service;
    final String key;
    final Instant createdAt;
    final JsonNode payload;
    boolean resolved;

    Alert(String id, StandInService service, String key, Instant createdAt, JsonNode payload) {
        this.id = id;
        this.service = service;
        this.key = key;
        this.createdAt = createdAt;
        this.payload = payload;
    }

    String summary() {
        return payload.path("summary").asText();
    }
}
