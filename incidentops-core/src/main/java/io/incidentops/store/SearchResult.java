package io.incidentops.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of incidents, newest first. Immutable.
 *
 * @param incidents what was found
 * @param next what to give {@link Search#below} for the next page, or null where this is the last
 */
public record SearchResult(
        List<IncidentOverview> incidents, @Nullable Long next) {
    /** Copies the list. */
    public SearchResult {
        incidents = List.copyOf(incidents);
    }
}
