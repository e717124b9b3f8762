package io.incidentops.chatops.room;

import io.incidentops.model.IncidentId;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.Message;
import io.incidentops.view.Summary;
import io.incidentops.work.EffectCall;
import java.util.Optional;
import java.util.Set;

/** The one status message: posted and pinned first, and then always brought up to date. */
final class StatusMessage extends CurrentMessage {
    StatusMessage(RoomContext context) {
        super(context, RoomKinds.STATUS);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.STATUS);
    }

    @Override
    Answer show(EffectCall call, String channel) {
        Message message = Summary.of(
                        call.state(),
                        context.ops().policy(),
                        context.ops().clock().instant())
                .toMessage()
                .buttons(StatusButtons.of(call.state(), context));
        if (!context.settings().can(ChatFeature.UPDATE)) {
            return post(call, channel, message);
        }
        Answer answer = keep(call, channel, message);
        return answer instanceof Answer.Accepted ? pin(call.state().id(), channel, answer) : answer;
    }

    /** A message that cannot be pinned is as current as one that is. */
    private Answer pin(IncidentId incident, String channel, Answer answer) {
        Optional<Shown> shown = shown(incident, channel).filter(known -> !known.pinned());
        if (shown.isEmpty() || !context.settings().can(ChatFeature.PIN)) {
            return answer;
        }
        Answer pinned = context.platform().pin(channel, shown.get().message());
        if (pinned instanceof Answer.Accepted || pinned instanceof Answer.Rejected) {
            shown.get().pinnedNow().save(context, RoomKinds.STATUS, incident);
            return answer;
        }
        return pinned;
    }
}
