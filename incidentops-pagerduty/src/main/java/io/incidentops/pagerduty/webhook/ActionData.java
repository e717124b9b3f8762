package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A run of an automation action. Immutable.
 *
 * @param id the run's id, possibly empty
 * @param state how far it is, such as {@code created}; possibly empty
 * @param url where people see its report, or null where PagerDuty did not say
 * @param action the action, or null where PagerDuty did not say
 * @param incident the incident, or null where PagerDuty did not say
 */
public record ActionData(
        String id,
        String state,
        @Nullable String url,
        @Nullable Reference action,
        @Nullable Reference incident) implements WebhookData {
    static ActionData read(Fields data) {
        return new ActionData(
                data.words("id"),
                data.words("state"),
                data.text("html_url"),
                data.reference("action"),
                data.reference("incident"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ActionData[" + Shapes.shown(id) + " on " + incident + ", " + Shapes.shown(state) + ']';
    }
}
