package io.incidentops.pagerduty.sync;

import io.incidentops.pagerduty.pager.Inventory;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.rest.LogEntry;
import io.incidentops.pagerduty.rest.Note;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyNotFoundException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.sync.Observation.News;
import io.incidentops.pagerduty.sync.Observation.Status;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads at PagerDuty what happened since the last time, and takes over what no webhook told. One node at a time does it, every
 * five minutes; where it left off is kept in the store, so a gap of any length heals, oldest first. Thread-safe.
 */
final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration STRETCH = Duration.ofHours(6);
    private static final String KEY = "pagerduty/reconciled";
    private static final String SEPARATOR = " ";

    private final Library library;
    private final PagerDutyRest rest;
    private final Inventory inventory;
    private final Inbound inbound;
    private volatile @Nullable String problem;

    /** How far it came, and until when a node is at it. */
    private record Turn(Instant until, Instant leased) {
        static Turn parse(String text) {
            String[] parts = text.split(SEPARATOR, 2);
            return new Turn(Instant.parse(parts[0]), Instant.parse(parts[1]));
        }

        String text() {
            return until + SEPARATOR + leased;
        }
    }

    Reconciler(Library library, PagerDutyRest rest, Inventory inventory, Inbound inbound) {
        this.library = library;
        this.rest = rest;
        this.inventory = inventory;
        this.inbound = inbound;
    }

    void run() {
        Instant now = library.ops().clock().instant();
        Optional<KeyValue.Value> before = library.ops().store().get(KEY);
        Turn turn = before.map(value -> Turn.parse(value.value()))
                .orElse(new Turn(now.minus(FIRST), Instant.MIN.plusSeconds(1)));
        boolean due = turn.until().plus(EVERY).isBefore(now) || before.isEmpty();
        if (!due || turn.leased().isAfter(now)) {
            return;
        }
        Turn mine = new Turn(turn.until(), now.plus(LEASE));
        long version = before.map(KeyValue.Value::version).orElse(0L);
        if (!library.ops().store().put(KEY, mine.text(), version)) {
            return; // another node was quicker
        }
        Instant end = turn.until().plus(STRETCH).isBefore(now) ? turn.until().plus(STRETCH) : now;
        boolean whole = read(turn.until().minus(OVERLAP), end);
        Turn next = new Turn(whole ? end : turn.until(), now);
        library.ops().store().put(KEY, next.text(), version + 1);
        if (whole && end.isBefore(now)) {
            run(); // a long gap, stretch by stretch
        }
    }

    /** Whether all of a stretch was taken over. */
    private boolean read(Instant since, Instant until) {
        try {
            inventory.refresh();
            Set<String> touched = new LinkedHashSet<>();
            for (LogEntry entry : rest.logEntries().between(since, until)) {
                if (entry.incident() != null) {
                    touched.add(entry.incident().id());
                }
            }
            List<String> oldest = new ArrayList<>(touched);
            java.util.Collections.reverse(oldest);
            oldest.forEach(this::incident);
            problem = null;
            return true;
        } catch (PagerDutyException e) {
            LOG.warn("reading what happened at PagerDuty stopped, and goes on in some minutes: {}", e.getMessage());
            problem = "what happened at PagerDuty since " + since + " is not read yet: " + e.getMessage();
            return false;
        }
    }

    private void incident(String id) {
        try {
            PagerDutyIncident there = rest.incidents().get(id);
            Instant at = there.lastStatusChangeAt();
            inbound.observe(
                    observation(there, at == null ? library.ops().clock().instant() : at),
                    "pagerduty/read/" + id + "/" + at);
            if (inbound.known(id)) {
                for (Note note : rest.notes().list(id)) {
                    Instant written = note.at() == null ? library.ops().clock().instant() : note.at();
                    inbound.note(id, new Inbound.Note(note.id(), note.content(), note.by(), written));
                }
            }
        } catch (PagerDutyNotFoundException e) {
            LOG.debug("an incident of PagerDuty's is gone, or not for our token: {}", e.getMessage());
        }
    }

    private static Observation observation(PagerDutyIncident there, Instant at) {
        Status status = Status.of(there.status());
        Reference by = status == Status.ACKNOWLEDGED && !there.acknowledgers().isEmpty()
                ? there.acknowledgers().get(0)
                : there.lastStatusChangeBy();
        return new Observation(
                there.id(),
                there.key(),
                there.title(),
                status,
                at,
                by,
                !there.urgency().equals("low"),
                there.service(),
                there.assignees(),
                there.priority(),
                there.conferenceUrl(),
                there.mergedInto(),
                there.url(),
                News.READ);
    }

    List<String> problems() {
        String now = problem;
        return now == null ? List.of() : List.of(now);
    }
}
