package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time on call. Immutable.
 *
 * @param user who, or null where PagerDuty did not say
 * @param policy for which escalation policy, or null
 * @param level at which of its levels, from 1
 * @param schedule by which schedule, or null where they always are
 * @param start from when, or null where they always are
 * @param end until when, or null where they always are
 */
public record OnCallEntry(
        @Nullable Reference user,
        @Nullable Reference policy,
        int level,
        @Nullable Reference schedule,
        @Nullable Instant start,
        @Nullable Instant end) {
    static OnCallEntry read(Fields fields) {
        return new OnCallEntry(
                fields.reference("user"),
                fields.reference("escalation_policy"),
                (int) fields.number("escalation_level"),
                fields.reference("schedule"),
                fields.time("start"),
                fields.time("end"));
    }
}
