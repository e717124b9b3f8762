package io.incidentops.jdbc.crash;

import io.incidentops.store.Changes;
import io.incidentops.store.CommitResult;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.DelegatingStore;
import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells the tripwire which work a thread is in, shortens the leases, and remembers since when work is held. */
final class TrippingStore extends DelegatingStore {
    private static final Duration FEED_LEASE = Duration.ofSeconds(30);

    private final Tripwire tripwire;
    private final Leases leases;
    private final Ledger ledger;

    TrippingStore(IncidentStore store, Tripwire tripwire, Leases leases, Ledger ledger) {
        super(store);
        this.tripwire = tripwire;
        this.leases = leases;
        this.ledger = ledger;
    }

    @Override
    public CommitResult commit(Changes changes) {
        KillPoint point = changes.settled() == null ? KillPoint.APPEND : KillPoint.SETTLE;
        return tripwire.during(point, () -> store.commit(changes));
    }

    @Override
    public boolean receive(InboxRequest request) {
        return tripwire.during(KillPoint.INBOX_RECEIVE, () -> store.receive(request));
    }

    @Override
    public boolean settle(Settlement settlement) {
        return tripwire.during(KillPoint.SETTLE, () -> store.settle(settlement));
    }

    @Override
    public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
        long began = System.nanoTime();
        List<Claim> claims = tripwire.during(KillPoint.CLAIM, () -> store.claim(owner, now, leases.length(), limit));
        for (Claim claim : claims) {
            leases.taken(claim.work().id(), began);
            if (claim.work() instanceof Deadline deadline) {
                Instant time = store.clock().map(clock -> clock.instant()).orElse(now);
                ledger.add(Entry.Kind.CLAIMED, deadline.id(), deadline.due().toEpochMilli(), time.toEpochMilli());
            }
        }
        return claims;
    }

    /** A checkpoint of the feed, "position owner leaseUntil", is held as long as everything else. */
    @Override
    public Optional<Value> get(String key) {
        Optional<Value> found = store.get(key);
        return key.startsWith("feed/") ? found.map(this::shorter) : found;
    }

    private Value shorter(Value value) {
        int last = value.value().lastIndexOf(' ') + 1;
        long until = Long.parseLong(value.value().substring(last));
        long shorter = until - FEED_LEASE.toMillis() + leases.length().toMillis();
        return new Value(value.value().substring(0, last) + shorter, value.version());
    }
}
