package io.incidentops.chatops.room;

import io.incidentops.model.IncidentId;
import io.incidentops.store.KeyValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which channel is which incident's room, and whether it was opened for a restricted one. Kept in the store, so that all
 * nodes know, also after a restart; the last few thousand channels that were asked for are kept in memory. Thread-safe.
 */
public final class Rooms {
    private static final int REMEMBERED = 4096;
    private static final String RESTRICTED = " restricted";

    private final RoomContext context;
    private final Map<String, Home> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Home> eldest) {
            return size() > REMEMBERED;
        }
    };

    Rooms(RoomContext context) {
        this.context = context;
    }

    private record Home(IncidentId incident, boolean restricted) {}

    /**
     * The incident whose room a channel is.
     *
     * @param channel the platform's own id of the channel
     * @return the incident, or nothing
     */
    public Optional<IncidentId> incident(String channel) {
        return find(channel).map(Home::incident);
    }

    /** Whether a channel was opened for a restricted incident; false where nobody knows. */
    boolean restricted(String channel) {
        return find(channel).map(Home::restricted).orElse(false);
    }

    private Optional<Home> find(String channel) {
        synchronized (known) {
            Home entry = known.get(channel);
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        // Channels that are nobody's room are not remembered: another node may open one at any time.
        Optional<Home> stored = context.ops().store().get(key(channel)).map(value -> parse(value.value()));
        stored.ifPresent(entry -> remember(channel, entry));
        return stored;
    }

    /** Keeps that a channel is an incident's room. */
    void opened(String channel, IncidentId incident, boolean restricted) {
        KeyValue store = context.ops().store();
        String value = incident.value() + (restricted ? RESTRICTED : "");
        Optional<KeyValue.Value> before = store.get(key(channel));
        if (before.isEmpty() || !before.get().value().equals(value)) {
            // Whoever is faster writes the same: a channel is opened by one effect.
            store.put(key(channel), value, before.map(KeyValue.Value::version).orElse(0L));
        }
        remember(channel, new Home(incident, restricted));
    }

    /**
     * Keeps that a room has another id from now on.
     *
     * @param from the old id
     * @param to the new id
     * @return the incident, or nothing where the channel is no room
     */
    public Optional<IncidentId> moved(String from, String to) {
        Optional<Home> home = find(from);
        home.ifPresent(known -> opened(to, known.incident(), known.restricted()));
        return home.map(Home::incident);
    }

    private void remember(String channel, Home entry) {
        synchronized (known) {
            known.put(channel, entry);
        }
    }

    private static Home parse(String value) {
        boolean restricted = value.endsWith(RESTRICTED);
        String id = restricted ? value.substring(0, value.length() - RESTRICTED.length()) : value;
        return new Home(IncidentId.of(id), restricted);
    }

    private String key(String channel) {
        return Keys.of("room", context.platform().name(), channel);
    }
}
