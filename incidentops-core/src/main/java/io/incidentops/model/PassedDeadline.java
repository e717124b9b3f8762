package io.incidentops.model;

/**
 * How often a promise went by unkept, and when last. Immutable.
 *
 * @param name the promise's name
 * @param count how often, from 1
 * @param mark the event of the last time
 */
public record PassedDeadline(String name, int count, Mark mark) {}
