package io.incidentops;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.*;
import io.incidentops.work.*;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory that keeps a ledger of the deadlines that are alive in it. */
final class LedgerStore implements IncidentStore {
    private final MemoryStore store;
    private final Map<IncidentId, Map<String, Instant>> alive = new HashMap<>();

    LedgerStore(MemoryStore store) {
        this.store = store;
    }

    Map<String, Instant> alive(IncidentId incident) {
        return alive.getOrDefault(incident, Map.of());
    }

    @Override
    public CommitResult commit(Changes changes) {
        CommitResult result = store.commit(changes);
        if (result instanceof CommitResult.Done) {
            if (changes.settled() != null) {
                settled(changes.settled());
            }
            Map<String, Instant> names = alive.computeIfAbsent(changes.incident(), absent -> new HashMap<>());
            changes.cancelled().forEach(names::remove);
            changes.deadlines().forEach(deadline -> names.put(deadline.name(), deadline.due()));
        }
        return result;
    }

    @Override
    public boolean settle(Settlement settlement) {
        boolean counts = store.settle(settlement);
        if (counts) {
            settled(settlement);
        }
        return counts;
    }

    private void settled(Settlement settlement) {
        if (settlement.claim().work() instanceof Deadline deadline) {
            Map<String, Instant> names = alive.computeIfAbsent(deadline.incident(), absent -> new HashMap<>());
            if (settlement instanceof Settlement.Later later) {
                names.put(deadline.name(), later.at());
            } else {
                names.remove(deadline.name());
            }
        }
    }

    @Override
    public long nextNumber() {
        return store.nextNumber();
    }

    @Override
    public Optional<IncidentState> load(IncidentId incident) {
        return store.load(incident);
    }

    @Override
    public List<RecordedEvent> read(IncidentId incident, long after, int limit) {
        return store.read(incident, after, limit);
    }

    @Override
    public List<Positioned> feed(long after, int limit) {
        return store.feed(after, limit);
    }

    @Override
    public Optional<Committed> committed(CommandKey key) {
        return store.committed(key);
    }

    @Override
    public Optional<IncidentId> byNumber(long number) {
        return store.byNumber(number);
    }

    @Override
    public SearchResult search(Search search) {
        return store.search(search);
    }

    @Override
    public boolean receive(InboxRequest request) {
        return store.receive(request);
    }

    @Override
    public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
        return store.claim(owner, now, lease, limit);
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.nextDue();
    }

    @Override
    public List<Delivery> deliveries(IncidentId incident) {
        return store.deliveries(incident);
    }

    @Override
    public boolean retry(String effect, Instant now) {
        return store.retry(effect, now);
    }

    @Override
    public boolean skip(String effect, String reason, Instant now) {
        return store.skip(effect, reason, now);
    }

    @Override
    public QueueStatus status() {
        return store.status();
    }

    @Override
    public Optional<Value> get(String key) {
        return store.get(key);
    }

    @Override
    public boolean put(String key, String value, long expected) {
        return store.put(key, value, expected);
    }

    @Override
    public void close() {
        store.close();
    }
}
