package io.incidentops.store;

import io.incidentops.event.RecordedEvent;
import io.incidentops.event.RoleAssigned;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.RoleHolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One incident in memory. The state and those who held a role may be read by anyone at any time; the rest is guarded by
 * the store's lock.
 */
final class MemoryIncident {
    final List<MemorySlot> events = new ArrayList<>();
    private volatile @Nullable IncidentState state;
    private volatile Set<Actor> held = Set.of();

    /** The state at the last event, or null while the first commit is under way. */
    @Nullable IncidentState state() {
        return state;
    }

    void state(IncidentState state) {
        this.state = state;
    }

    /** Everybody who ever held a role. */
    Set<Actor> held() {
        return held;
    }

    /** Remembers who holds a role after some events, or held one for a moment between two of them. */
    void remember(List<RecordedEvent> added, IncidentState now) {
        IncidentState before = state;
        if (before == null || !before.people().holders().equals(now.people().holders())) {
            for (RoleHolder holder : now.people().holders()) {
                remember(holder.person());
            }
        }
        for (RecordedEvent each : added) {
            if (each.event() instanceof RoleAssigned assigned) {
                remember(assigned.to());
            }
        }
    }

    private void remember(Actor person) {
        if (!held.contains(person)) {
            Set<Actor> copy = new HashSet<>(held);
            copy.add(person);
            held = Set.copyOf(copy);
        }
    }
}
