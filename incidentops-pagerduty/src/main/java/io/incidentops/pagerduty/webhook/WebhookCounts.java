package io.incidentops.pagerduty.webhook;

import java.util.Map;

/**
 * What came from PagerDuty since the start. Immutable.
 *
 * @param kept webhooks that are kept and worked, among them those that are unreadable or of an unknown type
 * @param repeated webhooks that were kept before
 * @param lost webhooks that could not be kept for certain, so that PagerDuty was asked to repeat them
 * @param unreadable webhooks that are signed and kept, but are no JSON object with an event
 * @param unknown webhooks that are kept, but of types that this release does not know, by type
 * @param refused requests that were refused, by reason
 */
public record WebhookCounts(
        long kept, long repeated, long lost, long unreadable, Map<String, Long> unknown, Map<Refusal, Long> refused) {
    /** Copies the maps. */
    public WebhookCounts {
        unknown = Map.copyOf(unknown);
        refused = Map.copyOf(refused);
    }
}
