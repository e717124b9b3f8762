package io.incidentops.command;

import org.jspecify.annotations.Nullable;

/**
 * Says that a task is done. Immutable.
 *
 * @param task the number of the event that added it
 * @param result how it went, or null
 */
public record FinishTask(long task, @Nullable String result) implements Command {}
