package io.incidentops.chatops.room;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.port.Answer;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the room's topic and its people, and archives it in the end. */
final class Upkeep extends RoomHandler {
    Upkeep(RoomContext context) {
        super(context);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.TOPIC, RoomKinds.INVITE, RoomKinds.ARCHIVE);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        if (effect.kind().equals(RoomKinds.ARCHIVE) && state.phase() != Phase.CLOSED) {
            return Optional.of("the incident is not closed");
        }
        return super.unwanted(effect, state);
    }

    @Override
    Answer show(EffectCall call, String channel) {
        return switch (call.effect().kind()) {
            case RoomKinds.TOPIC -> context.platform().topic(channel, Standing.topic(call.state(), context));
            case RoomKinds.INVITE -> invite(call, channel);
            default -> context.platform().archive(channel);
        };
    }

    private Answer invite(EffectCall call, String channel) {
        List<Actor> people = Invitations.people(
                call.event().event(), call.state(), context.ops().directory());
        return people.isEmpty() ? Answer.accepted(null) : context.platform().invite(channel, people);
    }
}
