package io.incidentops.engine;

import io.incidentops.event.Corrected;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Retracted;
import io.incidentops.model.IncidentId;
import io.incidentops.store.EventLog;
import java.util.ArrayList;
import java.util.List;

/** Finds an event and all that amended it. */
final class Amendments {
    private static final int PAGE = 1_000;

    private Amendments() {}

    static List<RecordedEvent> touching(long target, EventLog log, IncidentId incident) {
        List<RecordedEvent> found = new ArrayList<>();
        long after = Math.max(0, target - 1);
        List<RecordedEvent> page;
        do {
            page = log.read(incident, after, PAGE);
            for (RecordedEvent event : page) {
                if (event.version() == target || amends(event, target)) {
                    found.add(event);
                }
                after = event.version();
            }
        } while (page.size() == PAGE);
        return found;
    }

    private static boolean amends(RecordedEvent event, long target) {
        return (event.event() instanceof Corrected corrected && corrected.target() == target)
                || (event.event() instanceof Retracted retracted && retracted.target() == target);
    }
}
