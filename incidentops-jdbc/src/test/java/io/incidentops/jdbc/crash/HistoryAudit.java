package io.incidentops.jdbc.crash;

import io.incidentops.event.RecordedEvent;
import io.incidentops.event.RoleAssigned;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.rules.Evolver;
import io.incidentops.store.IncidentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether one incident's history is whole, agrees with its snapshot, and always knows who has command. */
final class HistoryAudit {
    private final List<String> problems = new ArrayList<>();

    private HistoryAudit() {}

    static List<String> problems(IncidentStore store, IncidentId incident, List<RecordedEvent> events) {
        HistoryAudit audit = new HistoryAudit();
        audit.whole(incident, events);
        if (audit.problems.isEmpty()) {
            audit.replay(store, incident, events);
            if (!store.read(incident, 0, events.size() + 1).equals(events)) {
                audit.problems.add("The history of " + incident + " is another one than the feed hands out.");
            }
        }
        return audit.problems;
    }

    private void whole(IncidentId incident, List<RecordedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).version() != i + 1) {
                problems.add("Event " + (i + 1) + " of " + incident + " is missing: "
                        + events.get(i).version() + " comes next.");
                return;
            }
        }
    }

    private void replay(IncidentStore store, IncidentId incident, List<RecordedEvent> events) {
        IncidentState state = Evolver.begin(events.get(0));
        for (RecordedEvent event : events.subList(1, events.size())) {
            IncidentState after = Evolver.apply(state, event);
            command(state, event, after);
            if (after.recordedAt().isBefore(state.recordedAt())) {
                problems.add(event.ref() + " was recorded before the event that precedes it.");
            }
            state = after;
        }
        if (!Optional.of(state).equals(store.load(incident))) {
            problems.add("The snapshot of " + incident + " does not follow from its history.");
        }
    }

    private void command(IncidentState before, RecordedEvent event, IncidentState after) {
        int commanders = after.people().holding(Role.COMMANDER).size();
        if (commanders > 1) {
            problems.add(commanders + " people have command at once after " + event.ref() + ".");
        }
        boolean open = before.phase().open() && after.phase().open();
        if (open && before.commander().isPresent() && after.commander().isEmpty()) {
            problems.add("Command was lost by " + event.ref() + ", a "
                    + event.event().kind() + ".");
        }
        if (event.event() instanceof RoleAssigned assigned && assigned.role().equals(Role.COMMANDER)) {
            Actor replaced = before.commander().orElse(null);
            if (assigned.replaced() != null && !assigned.replaced().equals(replaced)) {
                problems.add(event.ref() + " took command from " + assigned.replaced() + ", but "
                        + (replaced == null ? "nobody" : replaced) + " had it.");
            }
        }
    }
}
