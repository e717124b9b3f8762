package io.incidentops.view;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.TaskAdded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call actions and tasks: {@code A1} and {@code T1}, by the order in which they were recorded. */
final class Labels {
    private final Map<Long, String> names = new HashMap<>();

    private Labels() {}

    static Labels of(List<RecordedEvent> events) {
        Labels labels = new Labels();
        int actions = 0;
        int tasks = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof ActionAssigned) {
                labels.names.put(event.version(), "A" + ++actions);
            } else if (event.event() instanceof TaskAdded) {
                labels.names.put(event.version(), "T" + ++tasks);
            }
        }
        return labels;
    }

    String label(long version) {
        return names.getOrDefault(version, "e" + version);
    }
}
