package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands in for whoever is on call by a schedule. Immutable.
 *
 * @param id its id
 * @param user who stands in, or null where PagerDuty did not say
 * @param start from when, or null
 * @param end until when, or null
 */
public record ScheduleOverride(
        String id,
        @Nullable Reference user,
        @Nullable Instant start,
        @Nullable Instant end) {
    static ScheduleOverride read(Fields fields) {
        return new ScheduleOverride(
                fields.words("id"), fields.reference("user"), fields.time("start"), fields.time("end"));
    }
}
