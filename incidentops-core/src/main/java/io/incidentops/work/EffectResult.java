package io.incidentops.work;

import io.incidentops.command.Command;
import io.incidentops.port.Answer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call went, and what the incident learns from it. Immutable.
 *
 * @param answer the other system's answer
 * @param command what the incident is told in the same transaction that settles the effect, or null for nothing
 */
public record EffectResult(Answer answer, @Nullable Command command) {
    /** Checks that nothing is missing. */
    public EffectResult {
        Objects.requireNonNull(answer, "answer");
    }

    /**
     * A result from which the incident learns nothing.
     *
     * @param answer the other system's answer
     * @return the result
     */
    public static EffectResult of(Answer answer) {
        return new EffectResult(answer, null);
    }
}
