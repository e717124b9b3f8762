package io.incidentops.store;

import io.incidentops.work.Claim;
import io.incidentops.work.Effect;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What may be claimed, and what is claimed, each in the order of its time. Guarded by the store's lock. */
final class MemoryAgenda {
    private final TreeSet<MemoryRow> ready = new TreeSet<>(MemoryRow::byDue);
    private final TreeSet<MemoryRow> leased = new TreeSet<>(MemoryAgenda::byLease);

    void add(MemoryRow row) {
        ready.add(row);
    }

    /** Takes work out; to be called before its time changes. */
    void remove(MemoryRow row) {
        if (row.leased) {
            leased.remove(row);
            row.leased = false;
        } else {
            ready.remove(row);
        }
    }

    /** Makes work claimable again whose lease ended; the call of an effect may have been begun. */
    void expire(Instant clock) {
        while (!leased.isEmpty() && !until(leased.first()).isAfter(clock)) {
            MemoryRow row = leased.first();
            remove(row);
            row.unclear |= row.work instanceof Effect;
            ready.add(row);
        }
    }

    /** Takes out what is due first, or answers null where nothing is due. */
    @Nullable MemoryRow poll(Instant now) {
        if (ready.isEmpty() || ready.first().due.isAfter(now)) {
            return null;
        }
        return ready.pollFirst();
    }

    void lease(MemoryRow row, Claim claim) {
        row.claim = claim;
        row.leased = true;
        leased.add(row);
    }

    @Nullable Instant nextDue() {
        return ready.isEmpty() ? null : ready.first().due;
    }

    void each(Consumer<MemoryRow> consumer) {
        ready.forEach(consumer);
        leased.forEach(consumer);
    }

    private static int byLease(MemoryRow one, MemoryRow other) {
        int until = until(one).compareTo(until(other));
        return until != 0 ? until : Long.compare(one.sequence, other.sequence);
    }

    private static Instant until(MemoryRow row) {
        return Objects.requireNonNull(row.claim).leaseUntil();
    }
}
