package io.incidentops.chatops.room;

import io.incidentops.model.IncidentId;
import io.incidentops.store.KeyValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that is brought up to date, and where it stands. Kept in the store. Immutable.
 *
 * @param channel the channel
 * @param message the message's id there
 * @param pinned whether it was pinned
 */
record Shown(String channel, String message, boolean pinned) {
    private static final String SEPARATOR = "\n";

    static Optional<Shown> load(RoomContext context, String kind, IncidentId incident) {
        return context.ops()
                .store()
                .get(key(context, kind, incident))
                .map(value -> parse(value.value()))
                .filter(shown -> !shown.message().isEmpty());
    }

    private static Shown parse(String value) {
        String[] parts = value.split(SEPARATOR, -1);
        return new Shown(parts[0], parts[1], Boolean.parseBoolean(parts[2]));
    }

    void save(RoomContext context, String kind, IncidentId incident) {
        KeyValue store = context.ops().store();
        String key = key(context, kind, incident);
        long version = store.get(key).map(KeyValue.Value::version).orElse(0L);
        // The lane lets one write at a time; where a lease ran out meanwhile, the other knows the message better.
        store.put(key, String.join(SEPARATOR, channel, message, Boolean.toString(pinned)), version);
    }

    /** A room that has another id holds the same messages. */
    static void moved(RoomContext context, IncidentId incident, String from, String to) {
        for (String kind : List.of(RoomKinds.STATUS, RoomKinds.ANNOUNCE)) {
            load(context, kind, incident)
                    .filter(shown -> shown.channel().equals(from))
                    .ifPresent(shown -> new Shown(to, shown.message(), shown.pinned()).save(context, kind, incident));
        }
    }

    Shown pinnedNow() {
        return new Shown(channel, message, true);
    }

    static Shown posted(String channel, @Nullable String message) {
        return new Shown(channel, message == null ? "" : message, false);
    }

    private static String key(RoomContext context, String kind, IncidentId incident) {
        return Keys.of("shown", context.platform().name(), kind, incident.value());
    }
}
