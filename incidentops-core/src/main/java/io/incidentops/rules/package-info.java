/**
 * The rules of an incident as pure functions: {@link io.incidentops.rules.Decider} turns a command into events or a
 * refusal, {@link io.incidentops.rules.Evolver} turns an event into the next state, {@link io.incidentops.rules.Reactor}
 * says what follows. No I/O, no clock, no logger.
 */
@NullMarked
package io.incidentops.rules;

import org.jspecify.annotations.NullMarked;
