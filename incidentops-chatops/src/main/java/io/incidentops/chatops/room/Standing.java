package io.incidentops.chatops.room;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Room;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.view.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the incident stands, in a line. */
final class Standing {
    private Standing() {}

    static Line headline(IncidentState state, RoomContext context) {
        return Summary.of(state, context.ops().policy(), context.ops().clock().instant())
                .headline()
                .line();
    }

    /** Number, title, severity, phase and commander. */
    static Line topic(IncidentState state, RoomContext context) {
        List<Object> parts = new ArrayList<>(headline(state, context).spans());
        parts.add(" | ");
        state.commander()
                .ifPresentOrElse(
                        commander -> parts.addAll(List.of("commander: ", commander)), () -> parts.add("no commander"));
        return Line.join(parts.toArray());
    }

    /** What the lobby is told. */
    static Message announcement(IncidentState state, RoomContext context) {
        List<Object> parts = new ArrayList<>();
        if (state.visibility().drill()) {
            parts.addAll(List.of(new Span.Strong("DRILL"), " "));
        }
        parts.addAll(headline(state, context).spans());
        Message message = Message.of(Line.join(parts.toArray()));
        Optional<Room> room = state.connections().room(context.platform().name());
        if (room.isEmpty()) {
            return message.text("Its room is not open yet; commands work here too, such as " + context.typed("status")
                    + " #" + state.number());
        }
        String link = room.get().link();
        Object where = link == null ? new Span.Strong(room.get().channel()) : new Span.Link("the room", link);
        return message.paragraph(Line.join("Its room: ", where));
    }
}
