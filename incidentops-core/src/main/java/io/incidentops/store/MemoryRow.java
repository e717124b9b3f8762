package io.incidentops.store;

import io.incidentops.model.Urgency;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work in memory, with how far it came. Guarded by the store's lock. */
final class MemoryRow {
    final String id;
    final long sequence;
    final @Nullable MemoryLane lane;
    Work work;
    Instant due;
    DeliveryState state = DeliveryState.PLANNED;
    int attempts;
    boolean unclear;
    boolean holding;
    boolean leased;

    @Nullable Claim claim;

    @Nullable String reason;

    @Nullable String reference;

    MemoryRow(String id, long sequence, @Nullable MemoryLane lane, Work work, Instant due) {
        this.id = id;
        this.sequence = sequence;
        this.lane = lane;
        this.work = work;
        this.due = due;
    }

    /** Ends it, or makes it wait again. */
    void become(DeliveryState state, Instant due, @Nullable String reason) {
        this.state = state;
        this.due = due;
        this.reason = reason;
        this.claim = null;
        this.holding = false;
    }

    Delivery delivery() {
        return new Delivery((Effect) work, state, attempts, due, reason, reference, holding);
    }

    /** Whatever is due first; of what is due at once urgent effects, then whatever was planned first. */
    static int byDue(MemoryRow one, MemoryRow other) {
        int due = one.due.compareTo(other.due);
        if (due != 0) {
            return due;
        }
        int urgency = Boolean.compare(other.urgent(), one.urgent());
        return urgency != 0 ? urgency : Long.compare(one.sequence, other.sequence);
    }

    /** The order of the events that called for them, and of one event's effects the order in which it named them. */
    static int byEvent(MemoryRow one, MemoryRow other) {
        int version = Long.compare(((Effect) one.work).version(), ((Effect) other.work).version());
        return version != 0 ? version : Long.compare(one.sequence, other.sequence);
    }

    private boolean urgent() {
        return work instanceof Effect effect && effect.urgency() == Urgency.HIGH;
    }
}
