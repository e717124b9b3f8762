package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of an incident, after some of them changed. Immutable.
 *
 * @param incident the incident, or null where PagerDuty did not say
 * @param fields all fields
 * @param changed the fields that changed, with the values that PagerDuty gives them there
 */
public record IncidentFieldsData(@Nullable Reference incident, List<CustomField> fields, List<CustomField> changed)
        implements WebhookData {
    /** Copies the lists. */
    public IncidentFieldsData {
        fields = List.copyOf(fields);
        changed = List.copyOf(changed);
    }

    static IncidentFieldsData read(Fields data) {
        return new IncidentFieldsData(
                data.reference("incident"),
                data.list("custom_fields", CustomField::read),
                data.list("changed_custom_fields", CustomField::read));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "IncidentFieldsData[" + incident + ", " + changed.size() + " of " + fields.size() + " changed]";
    }
}
