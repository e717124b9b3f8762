package io.incidentops.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A room of the incident exists on a chat platform. Immutable.
 *
 * @param platform the platform's name
 * @param channel the platform's own id of the room
 * @param link an address that opens it, or null
 */
public record RoomOpened(
        String platform, String channel, @Nullable String link) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "room.opened.v1";

    /** Checks that nothing is missing. */
    public RoomOpened {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(channel, "channel");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
