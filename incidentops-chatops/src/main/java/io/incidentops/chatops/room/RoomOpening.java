package io.incidentops.chatops.room;

import io.incidentops.command.ReportRoom;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.util.Optional;
import java.util.Set;

/** Opens the room, keeps whose it is, and then tells the incident. */
final class RoomOpening extends RoomHandler {
    RoomOpening(RoomContext context) {
        super(context);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.ROOM);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        return state.phase() == Phase.CLOSED
                ? Optional.of("the incident was closed before it had a room")
                : Optional.empty();
    }

    /** A room that does not exist yet: only those invited will see a restricted one. */
    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        Clearance declared = context.platform().clearance(context.settings().name(state));
        return new Clearance(declared.restricted() || state.visibility().restricted(), declared.sandbox());
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        IncidentState state = call.state();
        Optional<String> fitting =
                channel(state).filter(channel -> clearance(channel).refusal(state) == null);
        if (fitting.isPresent()) {
            return EffectResult.of(Answer.accepted(fitting.get()));
        }
        Answer answer = open(call);
        if (!(answer instanceof Answer.Accepted accepted)) {
            return EffectResult.of(answer);
        }
        String channel = accepted.reference();
        if (channel == null) {
            return EffectResult.of(Answer.rejected(context.platform().name() + " did not say which room it opened"));
        }
        // First whose it is: as soon as the incident knows of the room, people are brought there and type.
        context.rooms().opened(channel, state.id(), state.visibility().restricted());
        String link = context.platform().link(channel).orElse(null);
        return new EffectResult(answer, new ReportRoom(context.platform().name(), channel, link));
    }

    private Answer open(EffectCall call) {
        ChatPlatform platform = context.platform();
        String name = context.settings().name(call.state());
        String effect = call.effect().id();
        if (call.unclear() && context.settings().can(ChatFeature.FIND)) {
            Answer found = platform.find(name, effect);
            if (!(found instanceof Answer.Rejected)) {
                return found;
            }
        }
        return platform.openRoom(new ChatPlatform.RoomRequest(
                name,
                Standing.topic(call.state(), context),
                call.state().visibility().restricted(),
                effect));
    }

    @Override
    Answer show(EffectCall call, String channel) {
        return Answer.accepted(channel);
    }
}
