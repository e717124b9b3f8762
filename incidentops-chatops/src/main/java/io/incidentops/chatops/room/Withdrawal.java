package io.incidentops.chatops.room;

import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.Clearance;
import io.incidentops.port.Message;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.util.Optional;
import java.util.Set;

/** Blanks the announcement and the status message of an incident that is restricted now. */
final class Withdrawal extends RoomHandler {
    private static final Message MOVED = Message.of("This moved to where those who work on it can see it.");

    Withdrawal(RoomContext context) {
        super(context);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.WITHDRAW);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        return state.visibility().restricted() ? Optional.empty() : Optional.of("the incident is open again");
    }

    /** What it shows tells nothing of the incident, so every channel may show it. */
    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return Clearance.SANDBOX;
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        if (!context.settings().can(ChatFeature.UPDATE)) {
            return EffectResult.of(Answer.accepted(null));
        }
        Answer lobby = blank(RoomKinds.ANNOUNCE, call.state().id());
        // A message that somebody deleted shows nothing any more.
        boolean done = lobby instanceof Answer.Accepted || lobby instanceof Answer.Rejected;
        return EffectResult.of(done ? blank(RoomKinds.STATUS, call.state().id()) : lobby);
    }

    private Answer blank(String kind, IncidentId incident) {
        Optional<Shown> shown = Shown.load(context, kind, incident)
                .filter(known -> !clearance(known.channel()).restricted());
        return shown.map(known -> context.platform().update(known.channel(), known.message(), MOVED))
                .orElseGet(() -> Answer.accepted(null));
    }

    @Override
    Answer show(EffectCall call, String channel) {
        return Answer.accepted(null);
    }
}
