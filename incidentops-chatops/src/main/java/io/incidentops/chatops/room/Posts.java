package io.incidentops.chatops.room;

import io.incidentops.port.Answer;
import io.incidentops.port.Message;
import io.incidentops.work.EffectCall;
import java.util.Optional;
import java.util.Set;

/** Posts the opening message, and what happened. */
final class Posts extends RoomHandler {
    Posts(RoomContext context) {
        super(context);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RoomKinds.OPENING, RoomKinds.POST);
    }

    @Override
    Answer show(EffectCall call, String channel) {
        if (call.effect().kind().equals(RoomKinds.OPENING)) {
            return post(call, channel, Opening.message(call.state(), context));
        }
        Optional<Message> news = News.of(new Scene(call.event(), call.state(), context));
        return news.map(message -> post(call, channel, message)).orElseGet(() -> Answer.accepted(null));
    }
}
