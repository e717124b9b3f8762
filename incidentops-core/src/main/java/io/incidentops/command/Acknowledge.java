package io.incidentops.command;

/**
 * Says that somebody works on it. Immutable.
 */
public record Acknowledge() implements Command {}
