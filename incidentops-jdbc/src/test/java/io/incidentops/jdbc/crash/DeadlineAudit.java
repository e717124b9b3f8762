package io.incidentops.jdbc.crash;

import io.incidentops.event.DeadlineCancelled;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.policy.Promise;
import io.incidentops.store.IncidentStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether each deadline of one incident had its outcome once. */
final class DeadlineAudit {
    private DeadlineAudit() {}

    static List<String> problems(IncidentStore store, IncidentId incident, List<RecordedEvent> events) {
        List<String> problems = new ArrayList<>();
        Map<String, Integer> outcomes = new HashMap<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof DeadlinePlanned planned) {
                outcomes.putIfAbsent(planned.name(), 0);
            } else if (event.event() instanceof DeadlinePassed passed) {
                String promise = outcomes.containsKey(passed.name()) ? passed.name() : passed.name() + passed.due();
                outcomes.merge(promise, 1, Integer::sum);
            } else if (event.event() instanceof DeadlineCancelled cancelled) {
                outcomes.merge(cancelled.name(), 1, Integer::sum);
            }
        }
        outcomes.forEach((name, times) -> {
            if (times > 1) {
                problems.add("The deadline " + name + " of " + incident + " passed " + times + " times.");
            }
        });
        problems.addAll(overdue(store, incident));
        return problems;
    }

    /** What the incident still promises for a time that is over. A deadline that had its outcome is promised no longer. */
    private static List<String> overdue(IncidentStore store, IncidentId incident) {
        Instant now = store.clock().orElse(InstantSource.system()).instant();
        List<String> problems = new ArrayList<>();
        for (Promise promise : promises(store, incident)) {
            if (promise.due().isBefore(now.minusSeconds(1))) {
                problems.add("The deadline " + promise.name() + " of " + incident + " was due at " + promise.due()
                        + ", and nothing happened.");
            }
        }
        return problems;
    }

    static long promised(IncidentStore store, IncidentId incident) {
        return promises(store, incident).size();
    }

    private static List<Promise> promises(IncidentStore store, IncidentId incident) {
        return store.load(incident).map(state -> Node.policy().owed(state)).orElse(List.of());
    }
}
