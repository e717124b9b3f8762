package io.incidentops.testkit.pagerduty;

import java.util.Set;

/** The events that webhooks tell of. */
final class WebhookTypes {
    /** Those that happen here. */
    static final Set<String> ALL = Set.of(
            "incident.acknowledged",
            "incident.annotated",
            "incident.conference_bridge.updated",
            "incident.delegated",
            "incident.escalated",
            "incident.incident_type.changed",
            "incident.priority_updated",
            "incident.reassigned",
            "incident.reopened",
            "incident.resolved",
            "incident.responder.added",
            "incident.responder.replied",
            "incident.service_updated",
            "incident.status_update_published",
            "incident.triggered",
            "incident.unacknowledged");

    private WebhookTypes() {}
}
