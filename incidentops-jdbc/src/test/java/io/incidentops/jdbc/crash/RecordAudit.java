package io.incidentops.jdbc.crash;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.store.EventLog.Positioned;
import io.incidentops.store.IncidentStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a store, after everything in it was worked off, with what was promised: to those who were told that their
 * commands were recorded, by the record itself, and by the policy.
 */
final class RecordAudit {
    private static final int PAGE = 1_000;

    private final IncidentStore store;
    private final List<Entry> ledger;
    private final List<String> problems = new ArrayList<>();
    private final Map<IncidentId, List<RecordedEvent>> histories = new LinkedHashMap<>();

    private RecordAudit(IncidentStore store, List<Entry> ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Everything that is not as it was promised.
     *
     * @param store where nothing is left to do that is due
     * @param ledger what the processes did, in order
     * @return a sentence for each problem
     */
    static List<String> problems(IncidentStore store, List<Entry> ledger) {
        RecordAudit audit = new RecordAudit(store, ledger);
        audit.positions();
        audit.problems.addAll(CommandAudit.problems(store, ledger, audit.histories));
        audit.histories.forEach((incident, events) -> {
            audit.problems.addAll(HistoryAudit.problems(store, incident, events));
            audit.problems.addAll(DeadlineAudit.problems(store, incident, events));
        });
        Map<IncidentId, List<RecordedEvent>> whole = new LinkedHashMap<>(audit.histories);
        whole.values().removeIf(events -> events.get(events.size() - 1).version() != events.size());
        audit.problems.addAll(EffectAudit.problems(store, ledger, whole));
        audit.queue();
        audit.early();
        audit.feed();
        return List.copyOf(audit.problems);
    }

    /** Reads the whole record in the order of its commits. */
    private void positions() {
        long position = 0;
        List<Positioned> page;
        do {
            page = store.feed(position, PAGE);
            for (Positioned next : page) {
                if (next.position() != position + 1) {
                    problems.add("Position " + (position + 1) + " is missing: " + next.position() + " comes next.");
                }
                position = next.position();
                histories
                        .computeIfAbsent(next.event().incident(), absent -> new ArrayList<>())
                        .add(next.event());
            }
        } while (!page.isEmpty());
    }

    private void queue() {
        long effects = store.status().effects();
        long inbox = store.status().inbox();
        if (effects + inbox > 0) {
            problems.add(effects + " effects and " + inbox + " inbound requests were never worked off.");
        }
        long promised = histories.keySet().stream()
                .mapToLong(incident -> DeadlineAudit.promised(store, incident))
                .sum();
        if (store.status().deadlines() != promised) {
            problems.add(store.status().deadlines() + " deadlines wait, but " + promised
                    + " are promised by the incidents.");
        }
    }

    /** A node whose clock is ahead must not be handed a deadline before its time by the store's clock. */
    private void early() {
        for (Entry entry : ledger) {
            if (entry.kind() == Entry.Kind.CLAIMED && entry.number(1) > entry.number(2)) {
                problems.add("The deadline " + entry.field(0) + " was handed out " + (entry.number(1) - entry.number(2))
                        + " ms before it was due.");
            }
        }
    }

    /** The durable feed: each event at least once, and for the first time in the order of the record. */
    private void feed() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Entry entry : ledger) {
            if (entry.kind() == Entry.Kind.FED) {
                first.putIfAbsent(entry.field(0) + "/" + entry.field(1), first.size());
            }
        }
        if (first.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>();
        long position = 0;
        List<Positioned> page = store.feed(position, PAGE);
        while (!page.isEmpty()) {
            page.forEach(next -> all.add(next.event().ref().toString()));
            page = store.feed(page.get(page.size() - 1).position(), PAGE);
        }
        if (!all.equals(new ArrayList<>(first.keySet()))) {
            problems.add("The durable feed handed out " + first.size() + " of " + all.size()
                    + " events, or not in the order of the record.");
        }
    }
}
