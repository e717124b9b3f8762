package io.incidentops.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a room of the incident exists. An adapter's. Immutable.
 *
 * @param platform the platform's name
 * @param channel the platform's own id of the room
 * @param link an address that opens it, or null
 */
public record ReportRoom(
        String platform, String channel, @Nullable String link) implements Command {
    /** Checks that nothing is missing. */
    public ReportRoom {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(channel, "channel");
    }
}
