package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A run of a workflow. Immutable.
 *
 * @param id the run's id, possibly empty
 * @param name how people call it, possibly empty
 * @param workflow the workflow, or null where PagerDuty did not say
 * @param trigger what started it, or null where PagerDuty did not say
 * @param incident the incident, or null where PagerDuty did not say
 * @param service the incident's service, or null where PagerDuty did not say
 */
public record WorkflowData(
        String id,
        String name,
        @Nullable Reference workflow,
        @Nullable Reference trigger,
        @Nullable Reference incident,
        @Nullable Reference service)
        implements WebhookData {
    static WorkflowData read(Fields data) {
        return new WorkflowData(
                data.words("id"),
                data.words("summary"),
                data.reference("incident_workflow"),
                data.reference("workflow_trigger"),
                data.reference("incident"),
                data.reference("service"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "WorkflowData[" + Shapes.shown(id) + " of " + workflow + " on " + incident + ']';
    }
}
