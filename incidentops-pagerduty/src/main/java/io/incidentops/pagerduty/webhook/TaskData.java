package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of an incident. Immutable.
 *
 * @param id the task's id, possibly empty
 * @param name what is to be done, possibly empty
 * @param description more about it, possibly empty
 * @param status how far it is, such as {@code todo}; possibly empty
 * @param assignees who does it
 * @param incident the incident, or null where PagerDuty did not say
 */
public record TaskData(
        String id,
        String name,
        String description,
        String status,
        List<Reference> assignees,
        @Nullable Reference incident)
        implements WebhookData {
    /** Copies the list. */
    public TaskData {
        assignees = List.copyOf(assignees);
    }

    static TaskData read(Fields data) {
        return new TaskData(
                data.words("id"),
                data.words("name"),
                data.words("description"),
                data.words("status"),
                data.references("assignees"),
                data.reference("incident"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "TaskData[" + Shapes.shown(id) + " on " + incident + ", " + Shapes.shown(status) + ']';
    }
}
