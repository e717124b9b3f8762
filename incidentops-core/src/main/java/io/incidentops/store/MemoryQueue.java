package io.incidentops.store;

import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import io.incidentops.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work in memory. Guarded by the store's lock. */
final class MemoryQueue {
    private final MemoryAgenda agenda = new MemoryAgenda();
    private final Map<String, MemoryRow> deadlines = new HashMap<>();
    final MemoryEffects effects = new MemoryEffects(agenda);
    final MemoryInbox inbox = new MemoryInbox(agenda);
    private long sequence;

    boolean receive(InboxRequest request) {
        return inbox.receive(request, ++sequence);
    }

    List<Claim> claim(String owner, Instant now, Instant clock, Duration lease, int limit) {
        agenda.expire(clock);
        Instant until = clock.plus(lease);
        List<Claim> claims = new ArrayList<>();
        while (claims.size() < limit) {
            MemoryRow row = agenda.poll(now);
            if (row == null) {
                break;
            }
            row.attempts++;
            row.state = DeliveryState.SENT;
            Claim claim = new Claim(row.work, owner, until, row.attempts, row.unclear);
            agenda.lease(row, claim);
            claims.add(claim);
        }
        return claims;
    }

    /** Whether nobody has claimed the work since, and it was neither settled, cancelled nor replaced. */
    boolean current(Claim claim) {
        MemoryRow row = find(claim.work());
        return row != null && claim.equals(row.claim);
    }

    /** Settles a current claim. */
    void settle(Settlement settlement, Instant now) {
        MemoryRow row = find(settlement.claim().work());
        if (row == null) {
            return;
        }
        if (row.work instanceof Effect) {
            settleEffect(row, settlement, now);
        } else if (settlement instanceof Settlement.Later later) {
            agenda.remove(row);
            row.become(DeliveryState.PLANNED, later.at(), later.reason());
            agenda.add(row);
        } else if (row.work instanceof Deadline) {
            agenda.remove(row);
            deadlines.remove(row.id);
        } else {
            inbox.finish(row);
        }
    }

    private void settleEffect(MemoryRow row, Settlement settlement, Instant now) {
        if (settlement instanceof Settlement.Finished finished) {
            effects.finish(row, finished.state(), now, finished.reason(), finished.reference());
        } else if (settlement instanceof Settlement.Later later) {
            effects.postpone(row, later.at(), later.reason(), later.unclear());
        } else if (settlement instanceof Settlement.Held held) {
            effects.hold(row, now, held.reason());
        }
    }

    /** Cancels, supersedes and plans what one commit asks for. */
    void plan(Changes changes) {
        for (String name : changes.cancelled()) {
            remove(Deadline.id(changes.incident(), name));
        }
        Instant now = changes.now();
        for (Effect effect : changes.effects()) {
            effects.plan(effect, ++sequence, now);
        }
        for (Deadline deadline : changes.deadlines()) {
            String id = deadline.id();
            remove(id);
            MemoryRow row = new MemoryRow(id, ++sequence, null, deadline, deadline.due());
            deadlines.put(id, row);
            agenda.add(row);
        }
    }

    @Nullable Instant nextDue(Instant clock) {
        agenda.expire(clock);
        return agenda.nextDue();
    }

    QueueStatus status() {
        return new QueueStatus(
                effects.waiting(), deadlines.size(), inbox.waiting(), oldestDue(), effects.holdingDeliveries());
    }

    private void remove(String deadline) {
        MemoryRow row = deadlines.remove(deadline);
        if (row != null) {
            agenda.remove(row);
        }
    }

    private @Nullable MemoryRow find(Work work) {
        if (work instanceof Effect) {
            return effects.find(work.id());
        }
        return work instanceof InboxRequest request ? inbox.find(request.key()) : deadlines.get(work.id());
    }

    /** Since when the oldest effect or request waits that could be handed out. */
    private @Nullable Instant oldestDue() {
        List<Instant> due = new ArrayList<>();
        agenda.each(row -> {
            if (!(row.work instanceof Deadline)) {
                due.add(row.due);
                addNext(row, due);
            }
        });
        effects.holding().forEach(row -> addNext(row, due));
        return due.isEmpty() ? null : Collections.min(due);
    }

    private static void addNext(MemoryRow row, List<Instant> due) {
        Instant next = row.lane == null ? null : row.lane.nextDue();
        if (next != null) {
            due.add(next);
        }
    }
}
