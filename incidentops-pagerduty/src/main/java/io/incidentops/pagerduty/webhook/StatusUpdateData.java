package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An update for those who wait. Immutable.
 *
 * @param id the update's id, possibly empty
 * @param message the text, possibly empty
 * @param trimmed whether PagerDuty left some of the text out
 * @param incident the incident, or null where PagerDuty did not say
 */
public record StatusUpdateData(
        String id,
        String message,
        boolean trimmed,
        @Nullable Reference incident) implements WebhookData {
    static StatusUpdateData read(Fields data) {
        return new StatusUpdateData(
                data.words("id"), data.words("message"), data.flag("trimmed"), data.reference("incident"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "StatusUpdateData[" + Shapes.shown(id) + " on " + incident + ']';
    }
}
