package io.incidentops.work;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;

/**
 * What a handler is given for one call. Immutable.
 *
 * @param effect the effect
 * @param state the incident at this moment
 * @param event the event that called for it
 * @param attempt how often it was begun, from 1
 * @param unclear whether an earlier call may have succeeded, so that the handler must look before repeating it
 */
public record EffectCall(Effect effect, IncidentState state, RecordedEvent event, int attempt, boolean unclear) {}
