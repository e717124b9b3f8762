package io.incidentops.pagerduty.pager;

import io.incidentops.pagerduty.rest.NewIncident;
import org.jspecify.annotations.Nullable;

/**
 * What a page to somebody would open at PagerDuty. Immutable.
 *
 * @param incident the incident, not yet opened, or null where there is no way to them
 * @param problem why there is none and what to do, empty where there is one
 */
public record PageDraft(@Nullable NewIncident incident, String problem) {}
