package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A role that was given to somebody, or taken from them. Immutable.
 *
 * @param id its id, possibly empty
 * @param status {@code active}, or what else PagerDuty says; possibly empty
 * @param incident the incident, or null where PagerDuty did not say
 * @param role the role, or null where PagerDuty did not say
 * @param assignee who has it now, or null where nobody has
 * @param oldAssignee who had it, or null where nobody had
 */
public record RoleAssignment(
        String id,
        String status,
        @Nullable Reference incident,
        @Nullable Reference role,
        @Nullable Reference assignee,
        @Nullable Reference oldAssignee) {
    static @Nullable RoleAssignment read(Fields data) {
        return data.node().isObject()
                ? new RoleAssignment(
                        data.words("id"),
                        data.words("status"),
                        data.reference("incident"),
                        data.reference("role"),
                        data.reference("assignee"),
                        data.reference("old_assignee"))
                : null;
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "RoleAssignment[" + role + " of " + incident + ": " + assignee + " after " + oldAssignee + ']';
    }
}
