package io.incidentops.store;

import io.incidentops.work.DeliveryState;
import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Effects that are handed out one at a time, in the order of their events. Guarded by the store's lock. */
final class MemoryLane {
    private final PriorityQueue<MemoryRow> waiting = new PriorityQueue<>(4, MemoryRow::byEvent);
    private @Nullable MemoryRow head;

    /** Lets an effect wait in its place. */
    void add(MemoryRow row, MemoryAgenda agenda) {
        waiting.add(row);
        turn(agenda);
    }

    /** Lets the lane go on where it was this effect's turn. */
    void leave(MemoryRow row, MemoryAgenda agenda) {
        if (head == row) {
            head = null;
            turn(agenda);
        }
    }

    /** Whether it is an effect's turn. */
    boolean heads(MemoryRow row) {
        return head == row;
    }

    /** When the first effect that waits for its turn was due, or null where none does. */
    @Nullable Instant nextDue() {
        MemoryRow next = next();
        return next == null ? null : next.due;
    }

    /** Hands out the first effect that waits, unless another was begun or holds the lane. */
    void turn(MemoryAgenda agenda) {
        MemoryRow next = next();
        MemoryRow first = head;
        if (next == null) {
            return;
        }
        if (first != null) {
            if (first.state != DeliveryState.PLANNED || MemoryRow.byEvent(first, next) < 0) {
                return;
            }
            agenda.remove(first);
            waiting.add(first);
        }
        head = waiting.poll();
        agenda.add(next);
    }

    /** Those that were superseded or skipped while they waited are only dropped here, when they come first. */
    private @Nullable MemoryRow next() {
        MemoryRow next = waiting.peek();
        while (next != null && next.state.settled()) {
            waiting.poll();
            next = waiting.peek();
        }
        return next;
    }
}
