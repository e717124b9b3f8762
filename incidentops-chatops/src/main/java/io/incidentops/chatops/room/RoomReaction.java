package io.incidentops.chatops.room;

import io.incidentops.event.Closed;
import io.incidentops.event.Declared;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Merged;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Restricted;
import io.incidentops.event.RoomOpened;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.policy.Reaction;
import io.incidentops.port.ChatFeature;
import io.incidentops.work.Effect;
import java.util.function.Consumer;

/**
 * Says what the room shows because of an event. Pure. The effects of one incident's room share a lane, so that they come in
 * order and wait for the room; its announcement is urgent, so that it does not wait for a room that cannot be opened.
 */
final class RoomReaction implements Reaction {
    /** The target of what goes to the room, whichever channel that turns out to be. */
    static final String ROOM = "room";

    private final RoomSettings settings;
    private final String destination;

    RoomReaction(RoomSettings settings) {
        this.settings = settings;
        this.destination = settings.platform().name();
    }

    @Override
    public void react(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        IncidentEvent what = event.event();
        if (what instanceof DeliveryFailed failed && failed.type().startsWith(RoomKinds.CHAT)) {
            failed(failed, event, after, effects);
        } else if (what instanceof Restricted) {
            restricted(event, effects);
        } else if (told(what, after)) {
            if (what instanceof Declared) {
                open(event, effects);
            } else {
                changed(event, after, effects);
            }
            announce(event, after, effects);
            archive(what, event, effects);
        }
    }

    /** A failure of chat is never told by chat in turn; but who looks for the room is told in the lobby. */
    private void failed(DeliveryFailed failed, RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        if (failed.type().equals(RoomKinds.ROOM) && announced(after)) {
            effects.accept(announcement(event));
        }
    }

    /** What everyone could see is taken back before another room is opened. */
    private void restricted(RecordedEvent event, Consumer<Effect> effects) {
        effects.accept(room(event, RoomKinds.WITHDRAW));
        if (settings.rooms()) {
            open(event, effects);
        }
    }

    /** A channel that everyone sees tells nothing of a restricted incident, and an archived one tells nothing more. */
    private boolean told(IncidentEvent what, IncidentState after) {
        if (!settings.rooms()) {
            return !after.visibility().restricted();
        }
        boolean archived = after.phase() == Phase.CLOSED && settings.can(ChatFeature.ARCHIVE);
        return !archived || what instanceof Closed || what instanceof Merged;
    }

    private void open(RecordedEvent event, Consumer<Effect> effects) {
        if (settings.rooms()) {
            effects.accept(room(event, RoomKinds.ROOM).neededByOthers());
        }
        effects.accept(room(event, RoomKinds.OPENING));
        effects.accept(room(event, RoomKinds.STATUS).replacing());
        if (settings.rooms()) {
            topic(event, effects);
            invite(event, effects);
        }
    }

    private void changed(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        IncidentEvent what = event.event();
        if (settings.rooms() && Invitations.brings(what)) {
            invite(event, effects);
        }
        if (Notable.posted(event, after)) {
            effects.accept(room(event, RoomKinds.POST));
        }
        if (what instanceof Redacted && settings.can(ChatFeature.UPDATE)) {
            effects.accept(room(event, RoomKinds.REDACT));
        }
        if (settings.can(ChatFeature.UPDATE) ? Notable.seen(what) : Notable.turn(what)) {
            effects.accept(room(event, RoomKinds.STATUS).replacing());
        }
        if (settings.rooms() && Notable.titles(what)) {
            topic(event, effects);
        }
    }

    private void topic(RecordedEvent event, Consumer<Effect> effects) {
        if (settings.can(ChatFeature.TOPIC)) {
            effects.accept(room(event, RoomKinds.TOPIC).replacing());
        }
    }

    private void invite(RecordedEvent event, Consumer<Effect> effects) {
        if (settings.can(ChatFeature.INVITE)) {
            effects.accept(room(event, RoomKinds.INVITE));
        }
    }

    private void announce(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        IncidentEvent what = event.event();
        boolean worth = what instanceof Declared || what instanceof RoomOpened || Notable.turn(what);
        if (worth && announced(after)) {
            effects.accept(announcement(event));
        }
    }

    private boolean announced(IncidentState after) {
        return settings.rooms()
                && settings.lobby() != null
                && !after.visibility().restricted();
    }

    private Effect announcement(RecordedEvent event) {
        return Effect.of(event, RoomKinds.ANNOUNCE, destination, "lobby")
                .replacing()
                .urgent();
    }

    private void archive(IncidentEvent what, RecordedEvent event, Consumer<Effect> effects) {
        if (settings.rooms()
                && settings.can(ChatFeature.ARCHIVE)
                && (what instanceof Closed || what instanceof Merged)) {
            effects.accept(room(event, RoomKinds.ARCHIVE));
        }
    }

    private Effect room(RecordedEvent event, String kind) {
        return Effect.of(event, kind, destination, ROOM);
    }
}
