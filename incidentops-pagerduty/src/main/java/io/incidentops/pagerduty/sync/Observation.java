package io.incidentops.pagerduty.sync;

import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What PagerDuty says of one of its incidents, whether a webhook brought it or we asked. Immutable.
 *
 * @param id its id
 * @param key its key, or null
 * @param title its title
 * @param status triggered, acknowledged or resolved
 * @param at when that became so, by PagerDuty's clock
 * @param by who did it, a person or an integration, or null
 * @param high whether its urgency is high
 * @param service the service, or null
 * @param assignees who is assigned
 * @param priority its priority, or null
 * @param bridge the address of its conference, or null
 * @param mergedInto the incident that it was merged into, or null
 * @param url where people see it, or null
 * @param news how we came to know
 */
record Observation(
        String id,
        @Nullable String key,
        String title,
        Status status,
        Instant at,
        @Nullable Reference by,
        boolean high,
        @Nullable Reference service,
        List<Reference> assignees,
        @Nullable Reference priority,
        @Nullable String bridge,
        @Nullable Reference mergedInto,
        @Nullable String url,
        News news) {

    /** How we came to know. */
    enum News {
        /** A webhook told, perhaps late. */
        TOLD,
        /** A webhook told that it was reopened. */
        REOPENED,
        /** We asked, so that it is as new as can be. */
        READ
    }

    /** How it stands there. */
    enum Status {
        TRIGGERED,
        ACKNOWLEDGED,
        RESOLVED;

        boolean open() {
            return this != RESOLVED;
        }

        /** The status of a word; one that nobody knows reads as triggered, so that no alarm is missed. */
        static Status of(@Nullable String word) {
            return "resolved".equals(word) ? RESOLVED : "acknowledged".equals(word) ? ACKNOWLEDGED : TRIGGERED;
        }
    }

    Observation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
        assignees = List.copyOf(assignees);
    }
}
