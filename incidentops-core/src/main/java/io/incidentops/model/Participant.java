package io.incidentops.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who joined, with their introduction. Immutable.
 *
 * @param person who
 * @param team their team, or null where it is not known
 * @param purpose as what they joined, or null where they did not say
 * @param mark the event of their joining
 */
public record Participant(
        Actor person, @Nullable String team, @Nullable String purpose, Mark mark) {}
