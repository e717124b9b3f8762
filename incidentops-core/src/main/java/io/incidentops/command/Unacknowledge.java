package io.incidentops.command;

import org.jspecify.annotations.Nullable;

/**
 * Says that nobody works on it after all. Immutable.
 *
 * @param reason why, or null
 */
public record Unacknowledge(@Nullable String reason) implements Command {}
