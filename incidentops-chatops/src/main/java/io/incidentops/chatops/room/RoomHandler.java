package io.incidentops.chatops.room;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Room;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Message;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.time.Duration;
import java.util.Optional;

/** Shows something in an incident's channel, once there is one. */
abstract class RoomHandler implements EffectHandler {
    private static final Duration WAIT = Duration.ofSeconds(15);

    final RoomContext context;

    RoomHandler(RoomContext context) {
        this.context = context;
    }

    /** Makes one attempt in a channel that may be told. */
    abstract Answer show(EffectCall call, String channel);

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        if (channel(state).isPresent()) {
            return Optional.empty();
        }
        if (state.phase() == Phase.CLOSED) {
            return Optional.of("the incident was closed before it had a room");
        }
        return roomless(state) ? Optional.of("there is no room, and none will be opened") : Optional.empty();
    }

    /** Whether the last attempt to open a room was skipped, or was not allowed. */
    private boolean roomless(IncidentState state) {
        return context.ops().store().deliveries(state.id()).stream()
                .filter(delivery -> delivery.effect().kind().equals(RoomKinds.ROOM))
                .reduce((first, second) -> second)
                .map(last -> last.state().settled() && !last.holding())
                .orElse(true);
    }

    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        // Without a channel nothing is told yet, so nothing is refused either.
        return channel(state).map(this::clearance).orElse(Clearance.SANDBOX);
    }

    /** What a channel may be told: what the platform declares, or more where it was opened for a restricted incident. */
    final Clearance clearance(String channel) {
        Clearance declared = context.platform().clearance(channel);
        return new Clearance(declared.restricted() || context.rooms().restricted(channel), declared.sandbox());
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        Answer answer = channel(call.state())
                .map(channel -> show(call, channel))
                .orElseGet(() -> Answer.later(WAIT, "the room is not open yet"));
        return EffectResult.of(answer);
    }

    /** Where the incident is talked about, once that is known. */
    final Optional<String> channel(IncidentState state) {
        RoomSettings settings = context.settings();
        return settings.rooms()
                ? state.connections().room(settings.platform().name()).map(Room::channel)
                : Optional.ofNullable(settings.lobby());
    }

    /** Posts, but looks first where an earlier attempt may have succeeded. */
    final Answer post(EffectCall call, String channel, Message message) {
        ChatPlatform platform = context.platform();
        String effect = call.effect().id();
        if (call.unclear() && context.settings().can(ChatFeature.FIND)) {
            Answer found = platform.find(channel, effect);
            if (!(found instanceof Answer.Rejected)) {
                return found;
            }
        }
        return platform.post(new ChatPlatform.Post(channel, message, effect));
    }
}
