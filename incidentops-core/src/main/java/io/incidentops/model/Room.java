package io.incidentops.model;

import org.jspecify.annotations.Nullable;

/**
 * A room of the incident on a chat platform. Immutable.
 *
 * @param platform the platform's name, such as {@code slack}
 * @param channel the platform's own id of the room
 * @param link an address that opens it, or null
 * @param mark the event that said so
 */
public record Room(
        String platform, String channel, @Nullable String link, Mark mark) {}
