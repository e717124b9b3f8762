package io.incidentops.store;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The record in memory. Incidents and keys may be looked up by anyone at any time; the rest needs the store's lock. */
final class MemoryLog {
    private final Map<IncidentId, MemoryIncident> incidents = new ConcurrentHashMap<>();
    private final Map<CommandKey, Committed> keys = new ConcurrentHashMap<>();
    private final List<MemorySlot> all = new ArrayList<>();

    @Nullable MemoryIncident find(IncidentId incident) {
        return incidents.get(incident);
    }

    @Nullable Committed committed(CommandKey key) {
        return keys.get(key);
    }

    /** Answers an incident; a new one is not among the others before {@link #publish}. */
    MemoryIncident findOrCreate(IncidentId incident) {
        MemoryIncident found = incidents.get(incident);
        return found == null ? new MemoryIncident() : found;
    }

    void append(MemoryIncident incident, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            MemorySlot slot = new MemorySlot(all.size() + 1L, event);
            all.add(slot);
            incident.events.add(slot);
        }
    }

    /** Makes an incident's new state visible to those who read without the lock. */
    void publish(MemoryIncident incident, Changes changes) {
        incident.remember(changes.events(), changes.state());
        if (changes.expected() == 0) {
            incidents.put(changes.incident(), incident);
        }
        incident.state(changes.state());
    }

    Committed remember(Changes changes) {
        long first = changes.expected() + 1;
        Committed committed = new Committed(
                changes.incident(), first, changes.expected() + changes.events().size());
        if (changes.key() != null) {
            keys.put(changes.key(), committed);
        }
        return committed;
    }

    long position() {
        return all.size();
    }

    List<RecordedEvent> read(MemoryIncident incident, long after, int limit) {
        List<MemorySlot> events = incident.events;
        int end = end(events, after, limit);
        List<RecordedEvent> found = new ArrayList<>(Math.max(0, end - start(after)));
        for (int i = start(after); i < end; i++) {
            found.add(events.get(i).event);
        }
        return found;
    }

    List<EventLog.Positioned> feed(long after, int limit) {
        int end = end(all, after, limit);
        List<EventLog.Positioned> found = new ArrayList<>(Math.max(0, end - start(after)));
        for (int i = start(after); i < end; i++) {
            MemorySlot slot = all.get(i);
            found.add(new EventLog.Positioned(slot.position, slot.event));
        }
        return found;
    }

    private static int start(long after) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, after));
    }

    private static int end(List<MemorySlot> slots, long after, int limit) {
        return (int) Math.min(slots.size(), (long) start(after) + Math.max(0, limit));
    }
}
