package io.incidentops.command;

import org.jspecify.annotations.Nullable;

/**
 * Closes a resolved incident. Immutable.
 *
 * @param reason why, or null
 */
public record Close(@Nullable String reason) implements Command {}
