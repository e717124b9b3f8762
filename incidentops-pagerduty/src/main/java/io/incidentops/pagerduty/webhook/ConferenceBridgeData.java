package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of an incident talk now. Immutable.
 *
 * @param incident the incident, or null where PagerDuty did not say
 * @param bridge the bridge; empty where it was taken away
 */
public record ConferenceBridgeData(@Nullable Reference incident, ConferenceBridge bridge) implements WebhookData {
    static ConferenceBridgeData read(Fields data) {
        return new ConferenceBridgeData(data.reference("incident"), ConferenceBridge.read(data));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ConferenceBridgeData[" + incident + ']';
    }
}
