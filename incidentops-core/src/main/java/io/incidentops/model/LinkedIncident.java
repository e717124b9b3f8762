package io.incidentops.model;

/**
 * Another incident that this one relates to. Immutable.
 *
 * @param relation how
 * @param id the other incident
 * @param number the number that people know it by
 * @param mark the event that said so
 */
public record LinkedIncident(Relation relation, IncidentId id, long number, Mark mark) {}
