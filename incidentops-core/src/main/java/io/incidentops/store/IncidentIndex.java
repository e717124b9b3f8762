package io.incidentops.store;

import io.incidentops.model.IncidentId;
import java.util.Optional;

/** Finds incidents without reading their history. */
public interface IncidentIndex {
    /**
     * The incident with a number.
     *
     * @param number the number that people type
     * @return its id, or nothing
     */
    Optional<IncidentId> byNumber(long number);

    /**
     * Finds incidents.
     *
     * @param search which
     * @return a page of them, newest first
     */
    SearchResult search(Search search);
}
