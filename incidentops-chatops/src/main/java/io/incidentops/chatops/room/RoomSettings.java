package io.incidentops.chatops.room;

import io.incidentops.model.IncidentState;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where and how rooms are kept. Immutable.
 *
 * @param platform the chat platform
 * @param features what it can do
 * @param lobby the channel of announcements, or null for none; there is one where there are no rooms
 * @param roomName names the room of an incident
 * @param rooms whether each incident has a room of its own
 * @param prefix what stands before a command where people type
 */
public record RoomSettings(
        ChatPlatform platform,
        Set<ChatFeature> features,
        @Nullable String lobby,
        Function<IncidentState, String> roomName,
        boolean rooms,
        String prefix) {
    /** Copies the set. */
    public RoomSettings {
        features = Set.copyOf(features);
    }

    boolean can(ChatFeature feature) {
        return features.contains(feature);
    }

    /** The name to ask for; a drill's says so, whoever chose the name. */
    String name(IncidentState state) {
        String name = roomName.apply(state);
        return state.visibility().drill() && !name.startsWith("drill-") ? "drill-" + name : name;
    }
}
