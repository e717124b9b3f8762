package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in PagerDuty. Immutable.
 *
 * @param id the event's id, signed and the same whatever subscription tells of it; empty where PagerDuty gave none
 * @param type what happened, such as {@code incident.triggered}; empty where PagerDuty did not say
 * @param resourceType what it happened to: {@code incident}, {@code service} or {@code pagey}; empty where PagerDuty did not
 *     say
 * @param occurredAt when, or null where PagerDuty did not say
 * @param agent who or what did it, or null where PagerDuty did not say
 * @param client by which program it was done, or null where PagerDuty did not say
 * @param data the rest, by its shape
 */
public record WebhookEvent(
        String id,
        String type,
        String resourceType,
        @Nullable Instant occurredAt,
        @Nullable Reference agent,
        @Nullable String client,
        WebhookData data) {
    /** Checks that nothing is missing. */
    public WebhookEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(resourceType, "resourceType");
        Objects.requireNonNull(data, "data");
    }

    /**
     * What happened, where this release knows it.
     *
     * @return the type; nothing where it is unknown, and the data is raw then
     */
    public Optional<WebhookType> known() {
        return WebhookType.of(type);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "WebhookEvent[" + Shapes.shown(type) + ' ' + Shapes.shown(id) + ", " + data + ']';
    }
}
