package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An incident of PagerDuty's. What it left out is null or empty. Immutable.
 *
 * @param id its id
 * @param number the number that people see
 * @param key its key, or null
 * @param title its title
 * @param status triggered, acknowledged or resolved
 * @param urgency high or low
 * @param createdAt when it was created, or null
 * @param lastStatusChangeAt when its status became what it is, or null
 * @param lastStatusChangeBy who changed it, or null
 * @param service the service, or null
 * @param escalationPolicy the policy, or null
 * @param assignees who is assigned
 * @param acknowledgers who acknowledged
 * @param priority its priority, or null
 * @param conferenceUrl the address of its conference, or null
 * @param mergedInto what it was merged into, or null
 * @param url where people see it, or null
 */
public record PagerDutyIncident(
        String id,
        long number,
        @Nullable String key,
        String title,
        String status,
        String urgency,
        @Nullable Instant createdAt,
        @Nullable Instant lastStatusChangeAt,
        @Nullable Reference lastStatusChangeBy,
        @Nullable Reference service,
        @Nullable Reference escalationPolicy,
        List<Reference> assignees,
        List<Reference> acknowledgers,
        @Nullable Reference priority,
        @Nullable String conferenceUrl,
        @Nullable Reference mergedInto,
        @Nullable String url) {
    /** Copies the lists. */
    public PagerDutyIncident {
        Objects.requireNonNull(id, "id");
        assignees = List.copyOf(assignees);
        acknowledgers = List.copyOf(acknowledgers);
    }

    static PagerDutyIncident read(Fields fields) {
        Fields reason = fields.object("resolve_reason");
        String title = fields.text("title");
        return new PagerDutyIncident(
                fields.words("id"),
                fields.number("incident_number"),
                fields.text("incident_key"),
                title == null ? fields.words("summary") : title,
                fields.words("status"),
                fields.words("urgency"),
                fields.time("created_at"),
                fields.time("last_status_change_at"),
                fields.reference("last_status_change_by"),
                fields.reference("service"),
                fields.reference("escalation_policy"),
                fields.list("assignments", each -> each.reference("assignee")),
                fields.list("acknowledgements", each -> each.reference("acknowledger")),
                fields.reference("priority"),
                fields.object("conference_bridge").text("conference_url"),
                reason.words("type").startsWith("merge") ? reason.reference("incident") : null,
                fields.text("html_url"));
    }

    /**
     * Whether somebody works on it.
     *
     * @return whether it is acknowledged
     */
    public boolean acknowledged() {
        return status.equals("acknowledged");
    }

    /**
     * Whether it is over.
     *
     * @return whether it is resolved
     */
    public boolean resolved() {
        return status.equals("resolved");
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "PagerDutyIncident[" + id + ", " + status + "]";
    }
}
