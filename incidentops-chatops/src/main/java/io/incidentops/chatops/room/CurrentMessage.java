package io.incidentops.chatops.room;

import io.incidentops.model.IncidentId;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.Message;
import io.incidentops.work.Delivery;
import io.incidentops.work.EffectCall;
import java.util.List;
import java.util.Optional;

/** Shows one message of an incident in one channel: posted first, brought up to date from then on. */
abstract class CurrentMessage extends RoomHandler {
    private static final int LOOKED_FOR = 5;

    private final String kind;

    CurrentMessage(RoomContext context, String kind) {
        super(context);
        this.kind = kind;
    }

    /** The message where it stands in a channel, as far as anybody knows. */
    final Optional<Shown> shown(IncidentId incident, String channel) {
        return Shown.load(context, kind, incident)
                .filter(known -> known.channel().equals(channel));
    }

    /** Posts the message, or brings it up to date where it is shown already; then it is known. */
    final Answer keep(EffectCall call, String channel, Message message) {
        Optional<Shown> shown = shown(call.state().id(), channel);
        if (shown.isEmpty()) {
            return first(call, channel, message);
        }
        Answer answer = context.platform().update(channel, shown.get().message(), message);
        // Somebody deleted it, or it is too old to be changed.
        return answer instanceof Answer.Rejected ? anew(call, channel, message) : answer;
    }

    /** An effect that this one superseded may have posted although nobody heard of it. */
    private Answer first(EffectCall call, String channel, Message message) {
        for (Delivery earlier : unheard(call)) {
            Answer found = context.platform().find(channel, earlier.effect().id());
            if (found instanceof Answer.Accepted accepted && accepted.reference() != null) {
                Shown.posted(channel, accepted.reference())
                        .save(context, kind, call.state().id());
                return context.platform().update(channel, accepted.reference(), message);
            }
            if (!(found instanceof Answer.Rejected)) {
                return found;
            }
        }
        return anew(call, channel, message);
    }

    private List<Delivery> unheard(EffectCall call) {
        if (!context.settings().can(ChatFeature.FIND) || !context.settings().can(ChatFeature.UPDATE)) {
            return List.of();
        }
        List<Delivery> all = context.ops().store().deliveries(call.state().id()).stream()
                .filter(delivery -> delivery.effect().kind().equals(kind))
                .filter(delivery -> delivery.effect().version() < call.effect().version())
                .filter(delivery -> delivery.attempts() > 0 && delivery.reference() == null)
                .toList();
        return all.subList(Math.max(0, all.size() - LOOKED_FOR), all.size());
    }

    private Answer anew(EffectCall call, String channel, Message message) {
        Answer answer = post(call, channel, message);
        if (answer instanceof Answer.Accepted accepted) {
            Shown.posted(channel, accepted.reference())
                    .save(context, kind, call.state().id());
        }
        return answer;
    }
}
