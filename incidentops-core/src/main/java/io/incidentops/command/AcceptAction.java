package io.incidentops.command;

/**
 * Says yes to an action. Immutable.
 *
 * @param action the number of the event that assigned it
 */
public record AcceptAction(long action) implements Command {}
