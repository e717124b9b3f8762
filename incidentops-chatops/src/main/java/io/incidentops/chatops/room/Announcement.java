package io.incidentops.chatops.room;

import io.incidentops.model.IncidentState;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.util.Optional;
import java.util.Set;

/** Announces an incident in the lobby, and keeps that one message up to date. */
final class Announcement extends CurrentMessage {
    Announcement(RoomContext context) {
        super(context, RoomKinds.ANNOUNCE);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.ANNOUNCE);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        return context.settings().lobby() == null ? Optional.of("there is no lobby") : Optional.empty();
    }

    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        String lobby = context.settings().lobby();
        return lobby == null ? Clearance.OPEN : context.platform().clearance(lobby);
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        String lobby = context.settings().lobby();
        return EffectResult.of(lobby == null ? Answer.rejected("there is no lobby") : show(call, lobby));
    }

    @Override
    Answer show(EffectCall call, String lobby) {
        boolean shown = shown(call.state().id(), lobby).isPresent();
        if (shown
                ? !context.settings().can(ChatFeature.UPDATE)
                : !call.state().phase().open()) {
            return Answer.accepted(null);
        }
        return keep(call, lobby, Standing.announcement(call.state(), context));
    }
}
