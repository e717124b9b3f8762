package io.incidentops.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named deadline that a user planned. Immutable.
 *
 * @param name its name, unique within the incident
 * @param due when it is due
 * @param text what it is for, or null
 * @param mark the event that planned it
 */
public record PlannedDeadline(
        String name, Instant due, @Nullable String text, Mark mark) {}
