package io.incidentops.testkit;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.QueueStatus;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A store that does what another does, so that a test's own store, a slow or a broken one, need say only what is
 * different. As thread-safe as the other one.
 */
public class DelegatingStore implements IncidentStore {
    /** The other store. */
    protected final IncidentStore store;

    /**
     * Does what a store does.
     *
     * @param store the store
     */
    public DelegatingStore(IncidentStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    @Override
    public CommitResult commit(Changes changes) {
        return store.commit(changes);
    }

    @Override
    public Optional<InstantSource> clock() {
        return store.clock();
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
    public boolean settle(Settlement settlement) {
        return store.settle(settlement);
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
