package io.incidentops.engine;

import io.incidentops.command.Absorb;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.policy.EffectKinds;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the incident that carries on that another was merged into it: every transaction writes one incident. */
public final class AbsorbEffects implements EffectHandler {
    private @Nullable CommandEngine engine;

    /**
     * Tells it through an engine, before anything is dispatched.
     *
     * @param engine the engine
     */
    public void bind(CommandEngine engine) {
        this.engine = engine;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EffectKinds.ABSORB);
    }

    /** Inside the record; which of the two may be known to whom is each incident's own. */
    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return Clearance.SANDBOX;
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        if (engine == null) {
            return EffectResult.of(Answer.later(Duration.ZERO, "the engine is not ready"));
        }
        Absorb absorb = new Absorb(call.state().id(), call.state().number());
        try {
            engine.handle(IncidentId.of(call.effect().target()), Submission.engine(absorb, null));
        } catch (UnknownIncidentException e) {
            return EffectResult.of(Answer.rejected("the incident that carries on is gone"));
        }
        return EffectResult.of(Answer.accepted(call.effect().target()));
    }
}
