package io.incidentops.pagerduty.sync;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.util.Optional;
import java.util.Set;

/** Opens a page again, or has it ring anew because whoever worked on it gave it back. */
final class StatusEffect extends PageEffect {
    StatusEffect(SyncParts parts) {
        super(parts);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SyncKinds.GIVE_BACK, SyncKinds.REOPEN);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        if (effect.kind().equals(SyncKinds.GIVE_BACK) && state.phase() != Phase.TRIGGERED) {
            return Optional.of("somebody works on it again");
        }
        if (!state.phase().open()) {
            return Optional.of("the incident is " + state.phase().key());
        }
        return super.unwanted(effect, state);
    }

    /** Nothing of it can be read there that its page did not tell. */
    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return new Clearance(true, super.clearance(effect, state).sandbox());
    }

    @Override
    EffectResult tell(EffectCall call, String incident) {
        PagerDutyIncident there = rest().incidents().get(incident);
        return call.effect().kind().equals(SyncKinds.GIVE_BACK) ? giveBack(call, there) : reopen(call, there);
    }

    private EffectResult giveBack(EffectCall call, PagerDutyIncident there) {
        Reference policy = there.escalationPolicy();
        if (there.acknowledged() && policy != null) {
            parts.told(acting(call, calls -> calls.incidents().escalate(there.id(), policy.id())));
        }
        return done();
    }

    private EffectResult reopen(EffectCall call, PagerDutyIncident there) {
        if (there.resolved()) {
            parts.told(acting(call, calls -> calls.incidents().reopen(there.id())));
        }
        if (call.state().phase() == Phase.ACKNOWLEDGED && !there.acknowledged()) {
            parts.told(acting(call, calls -> calls.incidents().acknowledge(there.id())));
        }
        return done();
    }
}
