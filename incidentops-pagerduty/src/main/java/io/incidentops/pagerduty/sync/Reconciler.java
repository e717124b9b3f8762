package io.incidentops.pagerduty.sync;

import io.incidentops.pagerduty.pager.Inventory;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.rest.LogEntry;
import io.incidentops.pagerduty.rest.Note;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyNotFoundException;
import io.incidentops.pagerduty.rest.PagerDutyRefusedException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.sync.Observation.News;
import io.incidentops.pagerduty.sync.Observation.Status;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final String KEY = "pagerduty/reconciled";
    private static final String SEPARATOR = " ";

    private final Library library;
    private final PagerDutyRest rest;
    private final Inventory inventory;
    private final Inbound inbound;
    private final Map<String, String> untaken = new ConcurrentHashMap<>();
    private volatile Duration length = LONGEST;
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

    /** Reads stretch by stretch until the present, or until PagerDuty does not answer. */
    void run() {
        boolean more = true;
        while (more) {
            more = stretch(library.ops().clock().instant());
        }
    }

    /** Whether a stretch was read and there is another one. */
    private boolean stretch(Instant now) {
        Optional<KeyValue.Value> before = library.ops().store().get(KEY);
        Turn turn = before.map(value -> Turn.parse(value.value())).orElse(new Turn(now.minus(FIRST), Instant.EPOCH));
        boolean due = turn.until().plus(EVERY).isBefore(now) || before.isEmpty();
        if (!due || turn.leased().isAfter(now)) {
            return false;
        }
        long version = before.map(KeyValue.Value::version).orElse(0L);
        if (!library.ops().store().put(KEY, new Turn(turn.until(), now.plus(LEASE)).text(), version)) {
            return false; // another node was quicker
        }
        Instant last = turn.until().plus(length);
        Instant end = last.isBefore(now) ? last : now;
        Instant reached = read(turn.until().minus(OVERLAP), end);
        Instant until = reached.isBefore(turn.until()) ? turn.until() : reached;
        library.ops().store().put(KEY, new Turn(until, now).text(), version + 1);
        return reached.equals(end) && end.isBefore(now);
    }

    /** Up to when everything was taken over. */
    private Instant read(Instant since, Instant until) {
        Instant reached = since;
        try {
            inventory.refresh();
            for (Map.Entry<String, Instant> touched : touched(since, until).entrySet()) {
                reached = touched.getValue();
                taken(touched.getKey());
            }
            problem = null;
            length = LONGEST;
            return until;
        } catch (PagerDutyRefusedException e) {
            length = length.compareTo(SHORTEST) > 0 ? length.dividedBy(2) : length; // there may be more than it lists
            stopped(since, e);
        } catch (PagerDutyException e) {
            stopped(since, e);
        }
        return reached;
    }

    private void stopped(Instant since, PagerDutyException e) {
        LOG.warn("reading what happened at PagerDuty stopped, and goes on in a minute: {}", e.getMessage());
        problem = "what happened at PagerDuty since " + since + " is not read yet: " + e.getMessage();
    }

    /** The incidents to which something happened, each with when it first did, the earliest first. */
    private Map<String, Instant> touched(Instant since, Instant until) {
        List<LogEntry> entries =
                new ArrayList<>(rest.logEntries().between(since, until).toList());
        Collections.reverse(entries);
        Map<String, Instant> touched = new LinkedHashMap<>();
        for (LogEntry entry : entries) {
            if (entry.incident() != null) {
                touched.putIfAbsent(entry.incident().id(), entry.at() == null ? since : entry.at());
            }
        }
        return touched;
    }

    /** One that cannot be taken over does not keep the others from it. */
    private void taken(String id) {
        try {
            incident(id);
        } catch (PagerDutyNotFoundException e) {
            LOG.debug("an incident of PagerDuty's is gone, or not for our token: {}", e.getMessage());
        } catch (PagerDutyException e) {
            throw e;
        } catch (RuntimeException e) {
            untaken.put(id, String.valueOf(e.getMessage()));
            LOG.warn("PagerDuty's incident {} could not be taken over", id, e);
        }
    }

    private void incident(String id) {
        Seen before = inbound.seen(id);
        PagerDutyIncident there = rest.incidents().get(id);
        Instant at = there.lastStatusChangeAt();
        Observation now = observation(there, at == null ? library.ops().clock().instant() : at);
        inbound.observe(now, "pagerduty/read/" + id + "/" + Keys.hash(before + "\n" + now), before);
        if (inbound.known(id)) {
            for (Note note : rest.notes().list(id)) {
                Instant written = note.at() == null ? library.ops().clock().instant() : note.at();
                inbound.note(id, new Inbound.Note(note.id(), note.content(), note.by(), written));
            }
        }
        untaken.remove(id);
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
        List<String> problems = new ArrayList<>();
        String now = problem;
        if (now != null) {
            problems.add(now);
        }
        untaken.forEach((id, why) -> problems.add("PagerDuty's incident " + id + " is not taken over: " + why));
        return problems;
    }
}
