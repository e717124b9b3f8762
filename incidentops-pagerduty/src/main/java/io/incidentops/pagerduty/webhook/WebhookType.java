package io.incidentops.pagerduty.webhook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened, as PagerDuty names it (developer.pagerduty.com, "Webhooks Overview", "Event Types"). */
public enum WebhookType {
    /** Somebody acknowledged it. */
    INCIDENT_ACKNOWLEDGED("incident.acknowledged", "incident"),

    /** Somebody added a note; also sent where an incident is resolved with one. */
    INCIDENT_ANNOTATED("incident.annotated", "incident_note"),

    /** Its conference bridge changed. */
    INCIDENT_CONFERENCE_BRIDGE_UPDATED("incident.conference_bridge.updated", "incident_conference_bridge"),

    /** Values of its custom fields changed. */
    INCIDENT_CUSTOM_FIELD_VALUES_UPDATED("incident.custom_field_values.updated", "incident_field_values"),

    /** It went to another escalation policy. */
    INCIDENT_DELEGATED("incident.delegated", "incident"),

    /** It went to another user, in the same policy. */
    INCIDENT_ESCALATED("incident.escalated", "incident"),

    /** Its incident type changed. */
    INCIDENT_TYPE_CHANGED("incident.incident_type.changed", "incident"),

    /** Its priority changed. */
    INCIDENT_PRIORITY_UPDATED("incident.priority_updated", "incident"),

    /** It went to another user. */
    INCIDENT_REASSIGNED("incident.reassigned", "incident"),

    /** It was resolved, and is open again. */
    INCIDENT_REOPENED("incident.reopened", "incident"),

    /** It is resolved; also sent for an incident that was merged into another. */
    INCIDENT_RESOLVED("incident.resolved", "incident"),

    /** Somebody was asked to help. */
    INCIDENT_RESPONDER_ADDED("incident.responder.added", "incident_responder"),

    /** Who was asked to help replied. */
    INCIDENT_RESPONDER_REPLIED("incident.responder.replied", "incident_responder"),

    /** A role was given or taken away. */
    INCIDENT_ROLE_ASSIGNED("incident.role.assigned", "incident_role_assignment"),

    /** It belongs to another service. */
    INCIDENT_SERVICE_UPDATED("incident.service_updated", "incident"),

    /** A status update was published. */
    INCIDENT_STATUS_UPDATE_PUBLISHED("incident.status_update_published", "incident_status_update"),

    /** A task is done. */
    INCIDENT_TASK_COMPLETED("incident.task.completed", "incident_task"),

    /** There is a new task. */
    INCIDENT_TASK_CREATED("incident.task.created", "incident_task"),

    /** A task changed. */
    INCIDENT_TASK_UPDATED("incident.task.updated", "incident_task"),

    /** There is a new incident. */
    INCIDENT_TRIGGERED("incident.triggered", "incident"),

    /** It is no longer acknowledged. */
    INCIDENT_UNACKNOWLEDGED("incident.unacknowledged", "incident"),

    /** An automation action was invoked. */
    INCIDENT_ACTION_INVOCATION_CREATED("incident.action_invocation.created", "incident_action_invocation"),

    /** An automation action ended. */
    INCIDENT_ACTION_INVOCATION_TERMINATED("incident.action_invocation.terminated", "incident_action_invocation"),

    /** An automation action went on. */
    INCIDENT_ACTION_INVOCATION_UPDATED("incident.action_invocation.updated", "incident_action_invocation"),

    /** A workflow began. */
    INCIDENT_WORKFLOW_STARTED("incident.workflow.started", "incident_workflow_instance"),

    /** A workflow ended. */
    INCIDENT_WORKFLOW_COMPLETED("incident.workflow.completed", "incident_workflow_instance"),

    /** There is a new service. */
    SERVICE_CREATED("service.created", "service"),

    /** Values of its custom fields changed. */
    SERVICE_CUSTOM_FIELD_VALUES_UPDATED("service.custom_field_values.updated", "service_field_values"),

    /** A service was deleted. */
    SERVICE_DELETED("service.deleted", "service"),

    /** A service changed. */
    SERVICE_UPDATED("service.updated", "service"),

    /** Somebody asked PagerDuty to try the subscription. */
    PAGEY_PING("pagey.ping", "ping");

    private static final Map<String, WebhookType> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WebhookType::wire, Function.identity()));

    private final String wire;
    private final String dataType;

    WebhookType(String wire, String dataType) {
        this.wire = wire;
        this.dataType = dataType;
    }

    /**
     * Its name in {@code event_type}.
     *
     * @return the name, such as {@code incident.triggered}
     */
    public String wire() {
        return wire;
    }

    /**
     * Which of the documented shapes its data has.
     *
     * @return the name in {@code data.type}, such as {@code incident_note}
     */
    public String dataType() {
        return dataType;
    }

    /**
     * The type that bears a name.
     *
     * @param wire the name, or null
     * @return the type; nothing where this release does not know it
     */
    public static Optional<WebhookType> of(@Nullable String wire) {
        return wire == null ? Optional.empty() : Optional.ofNullable(BY_WIRE.get(wire));
    }
}
