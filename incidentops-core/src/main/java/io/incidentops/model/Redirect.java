package io.incidentops.model;

/**
 * Where a merged incident carries on. Immutable.
 *
 * @param into the incident that carries on
 * @param number the number that people know it by
 */
public record Redirect(IncidentId into, long number) {}
