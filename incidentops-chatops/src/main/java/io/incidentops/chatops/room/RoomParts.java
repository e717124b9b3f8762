package io.incidentops.chatops.room;

import io.incidentops.policy.Reaction;
import io.incidentops.work.EffectHandler;
import java.util.List;

/** What a room consists of: who says what is to be shown, and who shows it. Immutable. */
public final class RoomParts {
    private final List<Reaction> reactions;
    private final List<EffectHandler> handlers;

    /**
     * The parts of a chat platform's rooms.
     *
     * @param context what they share
     */
    public RoomParts(RoomContext context) {
        reactions = List.of(new RoomReaction(context.settings()));
        handlers = List.of(
                new RoomOpening(context),
                new Posts(context),
                new StatusMessage(context),
                new Upkeep(context),
                new Announcement(context),
                new Withdrawal(context),
                new Redaction(context));
    }

    /**
     * Who says what is to be shown.
     *
     * @return the reactions
     */
    public List<Reaction> reactions() {
        return reactions;
    }

    /**
     * Who shows it.
     *
     * @return the handlers
     */
    public List<EffectHandler> handlers() {
        return handlers;
    }
}
