package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An incident to be opened. It goes to its service's escalation policy, unless another one or a person is named. A value: each
 * method answers a changed copy. Immutable.
 *
 * @param service the service's id
 * @param title what happens
 * @param key the key under which it is found again; a second open one of the same key on a service is not opened
 * @param urgency how urgently, or null as the service says
 * @param details more words, or null
 * @param policy the escalation policy's id, or null
 * @param assignee the user's id, or null
 * @param priority the priority's id, or null
 */
public record NewIncident(
        String service,
        String title,
        String key,
        @Nullable Urgency urgency,
        @Nullable String details,
        @Nullable String policy,
        @Nullable String assignee,
        @Nullable String priority) {
    /** How urgently people are told. */
    public enum Urgency {
        /** At any hour. */
        HIGH,
        /** As each of them chose for what can wait. */
        LOW
    }

    /** @throws IllegalArgumentException where both a policy and a person are named, which PagerDuty refuses */
    public NewIncident {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(key, "key");
        if (policy != null && assignee != null) {
            throw new IllegalArgumentException(
                    "an incident goes to an escalation policy or to a person: name one of them");
        }
    }

    /**
     * An incident on a service.
     *
     * @param service the service's id
     * @param title what happens
     * @param key the key under which it is found again
     * @return the incident
     */
    public static NewIncident of(String service, String title, String key) {
        return new NewIncident(service, title, key, null, null, null, null, null);
    }

    /**
     * How urgently.
     *
     * @param urgency the urgency
     * @return the changed copy
     */
    public NewIncident urgency(Urgency urgency) {
        return new NewIncident(service, title, key, urgency, details, policy, assignee, priority);
    }

    /**
     * With more words.
     *
     * @param details the words
     * @return the changed copy
     */
    public NewIncident details(String details) {
        return new NewIncident(service, title, key, urgency, details, policy, assignee, priority);
    }

    /**
     * To an escalation policy.
     *
     * @param id the policy's id
     * @return the changed copy
     */
    public NewIncident escalationPolicy(String id) {
        return new NewIncident(service, title, key, urgency, details, id, assignee, priority);
    }

    /**
     * To a person.
     *
     * @param user the user's id
     * @return the changed copy
     */
    public NewIncident assignedTo(String user) {
        return new NewIncident(service, title, key, urgency, details, policy, user, priority);
    }

    /**
     * With a priority.
     *
     * @param id the priority's id
     * @return the changed copy
     */
    public NewIncident priority(String id) {
        return new NewIncident(service, title, key, urgency, details, policy, assignee, id);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "NewIncident[" + service + "]";
    }

    JsonNode json() {
        ObjectNode incident =
                Ask.object().put("type", "incident").put("title", title).put("incident_key", key);
        incident.set("service", Ask.reference("service", service));
        if (urgency != null) {
            incident.put("urgency", urgency == Urgency.HIGH ? "high" : "low");
        }
        if (details != null) {
            incident.set("body", Ask.object().put("type", "incident_body").put("details", details));
        }
        if (policy != null) {
            incident.set("escalation_policy", Ask.reference("escalation_policy", policy));
        }
        if (assignee != null) {
            incident.putArray("assignments").addObject().set("assignee", Ask.reference("user", assignee));
        }
        if (priority != null) {
            incident.set("priority", Ask.reference("priority", priority));
        }
        return Ask.wrapped("incident", incident);
    }
}
