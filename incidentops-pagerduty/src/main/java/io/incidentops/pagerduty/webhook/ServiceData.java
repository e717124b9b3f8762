package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is now. Immutable.
 *
 * @param id the service's id, possibly empty
 * @param name how people call it, possibly empty
 * @param url where people see it, or null where PagerDuty did not say
 * @param alertCreation what it makes of an event, such as {@code create_alerts_and_incidents}; possibly empty
 * @param teams whose it is
 */
public record ServiceData(String id, String name, @Nullable String url, String alertCreation, List<Reference> teams)
        implements WebhookData {
    /** Copies the list. */
    public ServiceData {
        teams = List.copyOf(teams);
    }

    static ServiceData read(Fields data) {
        return new ServiceData(
                data.words("id"),
                data.words("summary"),
                data.text("html_url"),
                data.words("alert_creation"),
                data.references("teams"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ServiceData[" + Shapes.shown(id) + ']';
    }
}
