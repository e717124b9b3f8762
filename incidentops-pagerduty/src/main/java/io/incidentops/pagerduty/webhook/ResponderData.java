package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to help with an incident. Immutable.
 *
 * @param incident the incident, or null where PagerDuty did not say
 * @param user who was asked, or null where it was a policy
 * @param escalationPolicy the policy that was asked, or null where it was a user
 * @param message what they were asked, possibly empty
 * @param state what they replied: {@code pending}, {@code joined} or {@code declined}; possibly empty
 */
public record ResponderData(
        @Nullable Reference incident,
        @Nullable Reference user,
        @Nullable Reference escalationPolicy,
        String message,
        String state)
        implements WebhookData {
    static ResponderData read(Fields data) {
        return new ResponderData(
                data.reference("incident"),
                data.reference("user"),
                data.reference("escalation_policy"),
                data.words("message"),
                data.words("state"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ResponderData[" + user + " of " + escalationPolicy + " on " + incident + ", " + Shapes.shown(state)
                + ']';
    }
}
