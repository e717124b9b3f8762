package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook says beside what happened, in one of the documented shapes (developer.pagerduty.com, "Webhooks Overview",
 * "Event Data Types"). Whatever PagerDuty left out is null or empty. None prints what people wrote. Immutable.
 */
public sealed interface WebhookData
        permits ActionData,
                ConferenceBridgeData,
                IncidentData,
                IncidentFieldsData,
                NoteData,
                PingData,
                ResponderData,
                RoleAssignmentData,
                ServiceData,
                ServiceFieldsData,
                StatusUpdateData,
                TaskData,
                UnknownData,
                WorkflowData {
    /**
     * The incident that it is about.
     *
     * @return a reference to it, or null where it is about none, or PagerDuty did not say about which
     */
    default @Nullable Reference incident() {
        return null;
    }
}
