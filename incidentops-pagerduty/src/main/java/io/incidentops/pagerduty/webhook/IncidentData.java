package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it was when the event happened. Immutable.
 *
 * @param id the incident's id, possibly empty
 * @param number the number that people say, 0 where PagerDuty did not say
 * @param status {@code triggered}, {@code acknowledged} or {@code resolved}; possibly empty
 * @param key the key by which alarms find it, or null where PagerDuty did not say
 * @param title the title, possibly empty
 * @param url where people see it, or null where PagerDuty did not say
 * @param service what is broken, or null where PagerDuty did not say
 * @param assignees whose turn it is
 * @param escalationPolicy who is asked next, or null where PagerDuty did not say
 * @param teams whose it is
 * @param priority the priority, or null where it has none
 * @param urgency {@code high} or {@code low}; possibly empty
 * @param createdAt when it began, or null where PagerDuty did not say
 * @param reopenedAt when it was reopened last, or null where it never was
 * @param conferenceBridge where people talk, or null where nowhere
 * @param resolveReason the special reason for which it is resolved, or null where there is none
 * @param incidentType the name of its incident type, or null where PagerDuty did not say
 */
public record IncidentData(
        String id,
        long number,
        String status,
        @Nullable String key,
        String title,
        @Nullable String url,
        @Nullable Reference service,
        List<Reference> assignees,
        @Nullable Reference escalationPolicy,
        List<Reference> teams,
        @Nullable Reference priority,
        String urgency,
        @Nullable Instant createdAt,
        @Nullable Instant reopenedAt,
        @Nullable ConferenceBridge conferenceBridge,
        @Nullable ResolveReason resolveReason,
        @Nullable String incidentType)
        implements WebhookData {
    /** Copies the lists. */
    public IncidentData {
        assignees = List.copyOf(assignees);
        teams = List.copyOf(teams);
    }

    static IncidentData read(Fields data) {
        return new IncidentData(
                data.words("id"),
                data.number("number"),
                data.words("status"),
                data.text("incident_key"),
                data.words("title"),
                data.text("html_url"),
                data.reference("service"),
                data.references("assignees"),
                data.reference("escalation_policy"),
                data.references("teams"),
                data.reference("priority"),
                data.words("urgency"),
                Times.read(data, "created_at"),
                Times.read(data, "reopened_at"),
                bridge(data.object("conference_bridge")),
                ResolveReason.read(data.object("resolve_reason")),
                data.object("incident_type").text("name"));
    }

    private static @Nullable ConferenceBridge bridge(Fields fields) {
        ConferenceBridge bridge = ConferenceBridge.read(fields);
        return bridge.isEmpty() ? null : bridge;
    }

    @Override
    public @Nullable Reference incident() {
        return id.isEmpty() ? null : new Reference(id, "incident", title, url);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "IncidentData[" + Shapes.shown(id) + ", " + Shapes.shown(status) + ']';
    }
}
