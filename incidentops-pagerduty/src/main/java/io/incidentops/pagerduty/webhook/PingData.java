package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;

/**
 * A trial of the subscription. Immutable.
 *
 * @param message what PagerDuty says, possibly empty
 */
public record PingData(String message) implements WebhookData {
    static PingData read(Fields data) {
        return new PingData(data.words("message"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "PingData";
    }
}
