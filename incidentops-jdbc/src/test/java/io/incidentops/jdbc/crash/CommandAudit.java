package io.incidentops.jdbc.crash;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.store.CommandKey;
import io.incidentops.store.Committed;
import io.incidentops.store.IncidentStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every acknowledged command and every inbound request is in the record exactly once. */
final class CommandAudit {
    private final List<String> problems = new ArrayList<>();
    /** The events by the reference of their source, which is the key of the command. */
    private final Map<String, List<RecordedEvent>> byKey = new HashMap<>();

    private CommandAudit(Map<IncidentId, List<RecordedEvent>> histories) {
        histories
                .values()
                .forEach(events -> events.forEach(event -> {
                    String key = event.source().reference();
                    if (key != null) {
                        byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(event);
                    }
                }));
    }

    static List<String> problems(
            IncidentStore store, List<Entry> ledger, Map<IncidentId, List<RecordedEvent>> histories) {
        CommandAudit audit = new CommandAudit(histories);
        Set<String> worked = new HashSet<>();
        for (Entry entry : ledger) {
            if (entry.kind() == Entry.Kind.ACKNOWLEDGED) {
                audit.acknowledged(store, entry);
            } else if (entry.kind() == Entry.Kind.WORKED) {
                worked.add(entry.field(0));
            }
        }
        ledger.stream()
                .filter(entry -> entry.kind() == Entry.Kind.RECEIVED)
                .map(entry -> entry.field(0))
                .distinct()
                .forEach(key -> audit.received(key, worked.contains(key)));
        audit.byKey.forEach(audit::once);
        return audit.problems;
    }

    private void acknowledged(IncidentStore store, Entry entry) {
        String key = entry.field(0);
        IncidentId incident = IncidentId.of(entry.field(2));
        long first = entry.number(3);
        long last = entry.number(4);
        if (last < first) {
            return; // it changed nothing, and said so
        }
        List<RecordedEvent> events = byKey.getOrDefault(key, List.of());
        boolean whole = events.size() == last - first + 1
                && events.get(0).incident().equals(incident)
                && events.get(0).version() == first;
        if (!whole) {
            problems.add("The command " + key + " was acknowledged as events " + first + " to " + last + " of "
                    + incident + ", but the record has " + (events.isEmpty() ? "lost it." : refs(events) + "."));
        }
        Committed expected = new Committed(incident, first, last);
        Committed committed =
                store.committed(new CommandKey(entry.field(1), key)).orElse(null);
        if (!expected.equals(committed)) {
            problems.add("The key of the command " + key + " was lost or moved: it was acknowledged with " + expected
                    + ", but the store knows " + committed + ".");
        }
    }

    private void received(String key, boolean worked) {
        if (!worked || byKey.getOrDefault(key, List.of()).size() != 1) {
            problems.add("The inbound request " + key + " was taken, but "
                    + (worked
                            ? "its command was recorded as " + refs(byKey.getOrDefault(key, List.of()))
                            : "never worked")
                    + ".");
        }
    }

    /** A command is one commit, so its events follow each other. */
    private void once(String key, List<RecordedEvent> events) {
        RecordedEvent first = events.get(0);
        for (int i = 1; i < events.size(); i++) {
            RecordedEvent event = events.get(i);
            if (!event.incident().equals(first.incident()) || event.version() != first.version() + i) {
                problems.add("The command " + key + " was recorded more than once: " + refs(events) + ".");
                return;
            }
        }
    }

    private static String refs(List<RecordedEvent> events) {
        return events.stream().map(event -> event.ref().toString()).toList().toString();
    }
}
