package io.incidentops.command;

import org.jspecify.annotations.Nullable;

/**
 * Takes command while nobody has it, or takes it over from a commander who was silent for the policy's time; acknowledges too. Immutable.
 *
 * @param reason why, or null
 */
public record TakeCommand(@Nullable String reason) implements Command {}
