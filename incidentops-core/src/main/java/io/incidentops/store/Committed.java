package io.incidentops.store;

import io.incidentops.model.IncidentId;

/**
 * What a commit recorded. Immutable.
 *
 * @param incident the incident
 * @param first the number of the first event
 * @param last the number of the last event, one less than {@code first} where there was none
 */
public record Committed(IncidentId incident, long first, long last) {}
