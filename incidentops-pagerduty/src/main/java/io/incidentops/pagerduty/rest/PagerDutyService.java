package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service. Immutable.
 *
 * @param id its id
 * @param name what people call it
 * @param status active, warning, critical, maintenance or disabled
 * @param escalationPolicy who is reached for it, or null
 * @param integrations the keys of its integrations, which are secrets and are never printed
 * @param url where people see it, or null
 */
public record PagerDutyService(
        String id,
        String name,
        String status,
        @Nullable Reference escalationPolicy,
        List<String> integrations,
        @Nullable String url) {
    /** Copies the list. */
    public PagerDutyService {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        integrations = List.copyOf(integrations);
    }

    static PagerDutyService read(Fields fields) {
        String name = fields.text("name");
        return new PagerDutyService(
                fields.words("id"),
                name == null ? fields.words("summary") : name,
                fields.words("status"),
                fields.reference("escalation_policy"),
                fields.list("integrations", each -> each.text("integration_key")),
                fields.text("html_url"));
    }

    /** Leaves the integrations out. */
    @Override
    public String toString() {
        return "PagerDutyService[" + id + ", " + name + ", " + status + "]";
    }
}
