package io.incidentops.work;

import io.incidentops.model.IncidentState;
import io.incidentops.port.Clearance;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers the effects of some kinds. Only the dispatcher repeats a call; a handler makes one attempt, within a bounded
 * time, and answers. Thread-safe: effects of different lanes are delivered at once.
 */
public interface EffectHandler {
    /**
     * The kinds that it delivers. Each kind has one handler.
     *
     * @return the kinds
     */
    Set<String> kinds();

    /**
     * Why an effect is no longer wanted, asked just before the call.
     *
     * @param effect the effect
     * @param state the incident at this moment
     * @return the reason, or nothing where it still is
     */
    default Optional<String> unwanted(Effect effect, IncidentState state) {
        return Optional.empty();
    }

    /**
     * What the effect's target may be told.
     *
     * @param effect the effect
     * @param state the incident at this moment
     * @return the target's clearance; {@link Clearance#OPEN} unless it declares more
     */
    default Clearance clearance(Effect effect, IncidentState state) {
        return Clearance.OPEN;
    }

    /**
     * Makes one attempt.
     *
     * @param call what to deliver
     * @return how it went; an exception that escapes counts as {@link io.incidentops.port.Answer.Unclear}
     */
    EffectResult deliver(EffectCall call);
}
