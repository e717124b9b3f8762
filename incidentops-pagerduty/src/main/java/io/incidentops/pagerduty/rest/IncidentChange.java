package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** What is to be changed of an incident at PagerDuty. Changes are combined with {@link #and}. Immutable. */
public final class IncidentChange {
    private final UnaryOperator<ObjectNode> change;

    private IncidentChange(UnaryOperator<ObjectNode> change) {
        this.change = change;
    }

    /**
     * Another title.
     *
     * @param title the title
     * @return the change
     */
    public static IncidentChange title(String title) {
        return new IncidentChange(incident -> incident.put("title", title));
    }

    /**
     * Another priority.
     *
     * @param id the priority's id
     * @return the change
     */
    public static IncidentChange priority(String id) {
        return new IncidentChange(incident -> incident.set("priority", Ask.reference("priority", id)));
    }

    /**
     * Another urgency.
     *
     * @param urgency the urgency
     * @return the change
     */
    public static IncidentChange urgency(NewIncident.Urgency urgency) {
        return new IncidentChange(
                incident -> incident.put("urgency", urgency == NewIncident.Urgency.HIGH ? "high" : "low"));
    }

    /**
     * Where people talk.
     *
     * @param url the conference's address
     * @return the change
     */
    public static IncidentChange conferenceUrl(String url) {
        return new IncidentChange(
                incident -> incident.set("conference_bridge", Ask.object().put("conference_url", url)));
    }

    /**
     * Assigned to people alone. Who is assigned anew is reached anew.
     *
     * @param users the users' ids
     * @return the change
     */
    public static IncidentChange assignedTo(Iterable<String> users) {
        return new IncidentChange(incident -> {
            var assignments = incident.putArray("assignments");
            users.forEach(user -> assignments.addObject().set("assignee", Ask.reference("user", user)));
            return incident;
        });
    }

    /**
     * Assigned to an escalation policy, from its first level on. Whoever is reached by it is reached anew.
     *
     * @param id the policy's id
     * @return the change
     */
    public static IncidentChange escalationPolicy(String id) {
        return new IncidentChange(
                incident -> incident.set("escalation_policy", Ask.reference("escalation_policy", id)));
    }

    /**
     * Escalated to a level of its policy.
     *
     * @param level from 1
     * @return the change
     */
    public static IncidentChange escalationLevel(int level) {
        return new IncidentChange(incident -> incident.put("escalation_level", level));
    }

    static IncidentChange status(String status) {
        return new IncidentChange(incident -> incident.put("status", status));
    }

    static IncidentChange resolution(String words) {
        return new IncidentChange(incident -> incident.put("resolution", words));
    }

    /**
     * This change and another one, in one call.
     *
     * @param other the other one
     * @return both
     */
    public IncidentChange and(IncidentChange other) {
        return new IncidentChange(incident -> other.change.apply(change.apply(incident)));
    }

    JsonNode json() {
        return Ask.wrapped("incident", change.apply(Ask.object().put("type", "incident_reference")));
    }
}
