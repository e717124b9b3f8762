package io.incidentops.store;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps everything in memory, for tests and demos: when the process ends, all is lost. A commit costs the same however
 * many events and incidents there are. Its clock measures leases only. Closing it does nothing. Thread-safe.
 */
public final class MemoryStore implements IncidentStore {
    private final InstantSource clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Value> values = new ConcurrentHashMap<>();
    private final MemoryIndex index = new MemoryIndex();
    private final MemoryLog log = new MemoryLog();
    private final MemoryQueue queue = new MemoryQueue();

    /** Held for each change, and for what is read of the log and the queue. */
    private final Object lock = new Object();

    /** An empty store that measures leases by the system's clock. */
    public MemoryStore() {
        this(InstantSource.system());
    }

    /**
     * An empty store.
     *
     * @param clock the clock by which leases are measured
     */
    public MemoryStore(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public CommitResult commit(Changes changes) {
        synchronized (lock) {
            Committed earlier = changes.key() == null ? null : log.committed(changes.key());
            if (earlier != null) {
                return new CommitResult.KeyTaken(earlier);
            }
            MemoryIncident incident = log.findOrCreate(changes.incident());
            if (incident.events.size() != changes.expected()) {
                return new CommitResult.Conflict(incident.events.size());
            }
            if (changes.settled() != null && !queue.current(changes.settled().claim())) {
                return new CommitResult.LeaseLost();
            }
            check(changes);
            return write(incident, changes);
        }
    }

    private void check(Changes changes) {
        if (changes.expected() == 0 && index.byNumber(changes.state().number()) != null) {
            throw new StorageException(
                    "number " + changes.state().number() + " belongs to another incident than " + changes.incident()
                            + ": take a new one from nextNumber()",
                    false,
                    null);
        }
        for (long version : changes.redacted()) {
            if (version < 1 || version > changes.state().version()) {
                throw new IllegalArgumentException("event " + version + " of " + changes.incident()
                        + " cannot be redacted: it has " + changes.state().version());
            }
        }
    }

    private CommitResult write(MemoryIncident incident, Changes changes) {
        IncidentState old = incident.state();
        if (changes.settled() != null) {
            queue.settle(changes.settled(), changes.now());
        }
        queue.plan(changes);
        log.append(incident, changes.events());
        for (long version : changes.redacted()) {
            redact(incident.events.get((int) version - 1));
        }
        index.before(incident, old, changes.state());
        log.publish(incident, changes);
        index.after(old, changes.state());
        return new CommitResult.Done(log.remember(changes), log.position());
    }

    private void redact(MemorySlot slot) {
        Source source = slot.event.source();
        slot.event = slot.event.redacted();
        if (source.reference() != null) {
            queue.inbox.blank(source.reference());
        }
    }

    @Override
    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    @Override
    public Optional<IncidentState> load(IncidentId incident) {
        MemoryIncident found = log.find(incident);
        return found == null ? Optional.empty() : Optional.ofNullable(found.state());
    }

    @Override
    public List<RecordedEvent> read(IncidentId incident, long after, int limit) {
        MemoryIncident found = log.find(incident);
        if (found == null) {
            return List.of();
        }
        synchronized (lock) {
            return log.read(found, after, limit);
        }
    }

    @Override
    public List<Positioned> feed(long after, int limit) {
        synchronized (lock) {
            return log.feed(after, limit);
        }
    }

    @Override
    public Optional<Committed> committed(CommandKey key) {
        return Optional.ofNullable(log.committed(key));
    }

    @Override
    public Optional<IncidentId> byNumber(long number) {
        MemoryIncident found = index.byNumber(number);
        return found == null
                ? Optional.empty()
                : Optional.ofNullable(found.state()).map(IncidentState::id);
    }

    @Override
    public SearchResult search(Search search) {
        return index.search(search);
    }

    @Override
    public boolean receive(InboxRequest request) {
        synchronized (lock) {
            return queue.receive(request);
        }
    }

    @Override
    public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
        Instant time = clock.instant();
        synchronized (lock) {
            return queue.claim(owner, now, time, lease, limit);
        }
    }

    @Override
    public boolean settle(Settlement settlement) {
        Instant time = clock.instant();
        synchronized (lock) {
            if (!queue.current(settlement.claim())) {
                return false;
            }
            queue.settle(settlement, time);
            return true;
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        Instant time = clock.instant();
        synchronized (lock) {
            return Optional.ofNullable(queue.nextDue(time));
        }
    }

    @Override
    public List<Delivery> deliveries(IncidentId incident) {
        synchronized (lock) {
            return queue.effects.deliveries(incident);
        }
    }

    @Override
    public boolean retry(String effect, Instant now) {
        synchronized (lock) {
            return queue.effects.retry(effect, now);
        }
    }

    @Override
    public boolean skip(String effect, String reason, Instant now) {
        synchronized (lock) {
            return queue.effects.skip(effect, reason, now);
        }
    }

    @Override
    public QueueStatus status() {
        synchronized (lock) {
            return queue.status();
        }
    }

    @Override
    public Optional<Value> get(String key) {
        return Optional.ofNullable(values.get(check(key)));
    }

    @Override
    public boolean put(String key, String value, long expected) {
        Value next = new Value(value, expected + 1);
        if (expected == 0) {
            return values.putIfAbsent(check(key), next) == null;
        }
        Value found = values.get(check(key));
        return found != null && found.version() == expected && values.replace(key, found, next);
    }

    private static String check(String key) {
        if (key.isEmpty() || key.length() > 255) {
            throw new IllegalArgumentException(
                    "a key has 1 to 255 characters, but had " + key.length() + ": shorten it");
        }
        return key;
    }

    @Override
    public void close() {
        // Nothing to give back.
    }
}
