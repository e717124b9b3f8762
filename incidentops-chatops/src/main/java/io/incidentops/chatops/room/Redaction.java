package io.incidentops.chatops.room;

import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Text;
import io.incidentops.port.Answer;
import io.incidentops.port.Message;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.EffectCall;
import java.util.List;
import java.util.Set;

/** Takes redacted text out of the messages that showed it. */
final class Redaction extends RoomHandler {
    private static final Set<String> SHOWING = Set.of(RoomKinds.OPENING, RoomKinds.POST);

    Redaction(RoomContext context) {
        super(context);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.REDACT);
    }

    @Override
    Answer show(EffectCall call, String channel) {
        if (!(call.event().event() instanceof Redacted redacted)) {
            return Answer.accepted(null);
        }
        for (Delivery delivery : context.ops().store().deliveries(call.state().id())) {
            if (shows(delivery, redacted.targets())) {
                Answer answer = context.platform()
                        .update(channel, String.valueOf(delivery.reference()), without(delivery, call.state()));
                // A message that is gone, or stands in an earlier room, needs no change or cannot have it.
                if (!(answer instanceof Answer.Accepted) && !(answer instanceof Answer.Rejected)) {
                    return answer;
                }
            }
        }
        return Answer.accepted(null);
    }

    private static boolean shows(Delivery delivery, List<Long> targets) {
        return SHOWING.contains(delivery.effect().kind())
                && targets.contains(delivery.effect().version())
                && delivery.state() == DeliveryState.ACCEPTED
                && delivery.reference() != null;
    }

    private Message without(Delivery delivery, IncidentState state) {
        if (delivery.effect().kind().equals(RoomKinds.OPENING)) {
            return Opening.message(state, context);
        }
        List<RecordedEvent> event =
                context.ops().store().read(state.id(), delivery.effect().version() - 1, 1);
        return event.isEmpty()
                ? Message.of(Text.REDACTED)
                : News.of(new Scene(event.get(0), state, context)).orElseGet(() -> Message.of(Text.REDACTED));
    }
}
