package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Roles that were given or taken away. Immutable.
 *
 * @param assignments one for each role
 */
public record RoleAssignmentData(List<RoleAssignment> assignments) implements WebhookData {
    /** Copies the list. */
    public RoleAssignmentData {
        assignments = List.copyOf(assignments);
    }

    static RoleAssignmentData read(Fields data) {
        return new RoleAssignmentData(data.list("incident_role_assignments", RoleAssignment::read));
    }

    @Override
    public @Nullable Reference incident() {
        for (RoleAssignment assignment : assignments) {
            if (assignment.incident() != null) {
                return assignment.incident();
            }
        }
        return null;
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "RoleAssignmentData" + assignments;
    }
}
