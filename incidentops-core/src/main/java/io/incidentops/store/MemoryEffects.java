package io.incidentops.store;

import io.incidentops.model.IncidentId;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All effects in memory, settled ones too. Guarded by the store's lock. */
final class MemoryEffects {
    private static final int MOST_HOLDING = 100;

    private final MemoryAgenda agenda;
    private final Map<String, MemoryRow> rows = new HashMap<>();
    private final Map<IncidentId, List<MemoryRow>> byIncident = new HashMap<>();
    private final Map<String, MemoryLane> lanes = new HashMap<>();
    /** By what they show, without those at the front that are settled. */
    private final Map<String, Deque<MemoryRow>> shown = new HashMap<>();

    private final Set<MemoryRow> holding = new LinkedHashSet<>();
    private long waiting;

    MemoryEffects(MemoryAgenda agenda) {
        this.agenda = agenda;
    }

    @Nullable MemoryRow find(String id) {
        return rows.get(id);
    }

    long waiting() {
        return waiting;
    }

    Set<MemoryRow> holding() {
        return holding;
    }

    List<Delivery> holdingDeliveries() {
        return holding.stream().limit(MOST_HOLDING).map(MemoryRow::delivery).toList();
    }

    List<Delivery> deliveries(IncidentId incident) {
        return byIncident.getOrDefault(incident, List.of()).stream()
                .map(MemoryRow::delivery)
                .toList();
    }

    /** Plans an effect, unless it was planned before. */
    void plan(Effect effect, long sequence, Instant now) {
        String id = effect.id();
        if (rows.containsKey(id)) {
            return;
        }
        Deque<MemoryRow> alike = alike(effect);
        if (effect.replaces()) {
            for (MemoryRow older : alike) {
                if (older.state == DeliveryState.PLANNED) {
                    end(older, DeliveryState.SUPERSEDED, now, "replaced by " + id);
                }
            }
            alike.removeIf(older -> older.state != DeliveryState.SENT);
        }
        while (!alike.isEmpty() && alike.peekFirst().state.settled()) {
            alike.removeFirst();
        }
        MemoryLane lane = lanes.computeIfAbsent(effect.lane(), absent -> new MemoryLane());
        MemoryRow row = new MemoryRow(id, sequence, lane, effect, now);
        rows.put(id, row);
        byIncident
                .computeIfAbsent(effect.incident(), absent -> new ArrayList<>())
                .add(row);
        alike.addLast(row);
        waiting++;
        lane(row).add(row, agenda);
    }

    void finish(MemoryRow row, DeliveryState state, Instant now, @Nullable String reason, @Nullable String reference) {
        row.reference = reference;
        end(row, state, now, reason);
    }

    void postpone(MemoryRow row, Instant due, @Nullable String reason, boolean unclear) {
        agenda.remove(row);
        row.become(DeliveryState.PLANNED, due, reason);
        row.unclear = unclear;
        requeue(row);
    }

    void hold(MemoryRow row, Instant now, String reason) {
        agenda.remove(row);
        row.become(DeliveryState.FAILED, now, reason);
        row.holding = true;
        holding.add(row);
        waiting--;
    }

    boolean retry(String id, Instant now) {
        MemoryRow row = rows.get(id);
        if (row == null || row.state != DeliveryState.FAILED) {
            return false;
        }
        holding.remove(row);
        row.become(DeliveryState.PLANNED, now, null);
        Deque<MemoryRow> alike = alike((Effect) row.work);
        if (!alike.contains(row)) {
            alike.addFirst(row);
        }
        waiting++;
        requeue(row);
        return true;
    }

    boolean skip(String id, String reason, Instant now) {
        MemoryRow row = rows.get(id);
        if (row == null || !(row.state == DeliveryState.PLANNED || row.holding)) {
            return false;
        }
        end(row, DeliveryState.ABANDONED, now, reason);
        return true;
    }

    private void end(MemoryRow row, DeliveryState state, Instant now, @Nullable String reason) {
        if (row.holding) {
            holding.remove(row);
        } else {
            agenda.remove(row);
            waiting--;
        }
        row.become(state, now, reason);
        lane(row).leave(row, agenda);
    }

    /** Gives the lane a new turn, since an earlier effect may have come back meanwhile. */
    private void requeue(MemoryRow row) {
        MemoryLane lane = lane(row);
        if (lane.heads(row)) {
            agenda.add(row);
            lane.turn(agenda);
        } else {
            lane.add(row, agenda);
        }
    }

    private Deque<MemoryRow> alike(Effect effect) {
        String shows = effect.incident().value() + '/' + effect.kind() + '/' + effect.target();
        return shown.computeIfAbsent(shows, absent -> new ArrayDeque<>(4));
    }

    private static MemoryLane lane(MemoryRow row) {
        return Objects.requireNonNull(row.lane);
    }
}
