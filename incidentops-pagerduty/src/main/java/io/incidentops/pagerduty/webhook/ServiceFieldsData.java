package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of a service, after some of them changed. Immutable.
 *
 * @param service the service, or null where PagerDuty did not say
 * @param fields all fields
 * @param changed the fields that changed, with the values that PagerDuty gives them there
 */
public record ServiceFieldsData(@Nullable Reference service, List<CustomField> fields, List<CustomField> changed)
        implements WebhookData {
    /** Copies the lists. */
    public ServiceFieldsData {
        fields = List.copyOf(fields);
        changed = List.copyOf(changed);
    }

    static ServiceFieldsData read(Fields data) {
        return new ServiceFieldsData(
                data.reference("service"),
                data.list("custom_fields", CustomField::read),
                data.list("changed_custom_fields", CustomField::read));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ServiceFieldsData[" + service + ", " + changed.size() + " of " + fields.size() + " changed]";
    }
}
