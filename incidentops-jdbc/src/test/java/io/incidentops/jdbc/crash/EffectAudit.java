package io.incidentops.jdbc.crash;

import io.incidentops.event.PageRequested;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.EffectKinds;
import io.incidentops.policy.Reaction;
import io.incidentops.rules.Evolver;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each effect was delivered at least once and in order, or ended otherwise with a reason. */
final class EffectAudit {
    private final List<String> problems = new ArrayList<>();
    private final List<LaneAudit.Call> calls = new ArrayList<>();
    private final Set<String> planned = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    private EffectAudit(List<Entry> ledger) {
        Set<String> paused = new HashSet<>();
        for (Entry entry : ledger) {
            if (entry.kind() == Entry.Kind.PAUSED) {
                paused.add(entry.node());
            } else if (entry.kind() == Entry.Kind.ACKNOWLEDGED
                    && !entry.field(5).isEmpty()) {
                planned.addAll(List.of(entry.field(5).split(",")));
            } else if (entry.kind() == Entry.Kind.CALLED) {
                boolean late = Boolean.parseBoolean(entry.field(1)) || paused.contains(entry.node());
                calls.add(new LaneAudit.Call(entry.field(0), late));
            }
        }
    }

    static List<String> problems(
            IncidentStore store, List<Entry> ledger, Map<IncidentId, List<RecordedEvent>> histories) {
        EffectAudit audit = new EffectAudit(ledger);
        Map<String, List<Delivery>> lanes = new LinkedHashMap<>();
        Map<String, String> laneOf = new HashMap<>();
        histories.forEach((incident, events) -> {
            List<Delivery> deliveries = store.deliveries(incident);
            audit.expected(events, deliveries);
            for (Delivery delivery : deliveries) {
                audit.ended(delivery);
                String lane = delivery.effect().lane();
                lanes.computeIfAbsent(lane, absent -> new ArrayList<>()).add(delivery);
                laneOf.put(signature(delivery.effect(), events), lane);
            }
        });
        Map<String, List<LaneAudit.Call>> called = new HashMap<>();
        for (LaneAudit.Call call : audit.calls) {
            String lane = laneOf.get(call.signature());
            if (lane == null) {
                audit.problems.add(
                        "The call " + call.signature() + " was made, but nothing in the record asks for it.");
            } else {
                called.computeIfAbsent(lane, absent -> new ArrayList<>()).add(call);
            }
        }
        lanes.forEach((lane, deliveries) -> audit.problems.addAll(LaneAudit.problems(
                lane,
                deliveries,
                delivery -> signature(
                        delivery.effect(), histories.get(delivery.effect().incident())),
                called.getOrDefault(lane, List.of()))));
        audit.planned.removeAll(audit.known);
        audit.planned.forEach(
                id -> audit.problems.add("The effect " + id + " was said to be planned, but the store lost it."));
        return audit.problems;
    }

    /** What the reactions plan for each event must be there. */
    private void expected(List<RecordedEvent> events, List<Delivery> deliveries) {
        deliveries.forEach(delivery -> known.add(delivery.effect().id()));
        IncidentState state = null;
        for (RecordedEvent event : events) {
            state = state == null ? Evolver.begin(event) : Evolver.apply(state, event);
            List<Effect> effects = new ArrayList<>();
            for (Reaction reaction : Node.policy().reactions()) {
                reaction.react(event, state, effects::add);
            }
            Chatter.react(event, state, effects::add);
            for (Effect effect : effects) {
                if (!known.contains(effect.id())) {
                    problems.add("The effect " + effect.id() + " follows from the record, but was never planned.");
                }
            }
        }
    }

    private void ended(Delivery delivery) {
        DeliveryState state = delivery.state();
        if (!state.settled()) {
            problems.add("The effect " + delivery.effect().id() + " is " + state + " for ever.");
        } else if (state != DeliveryState.ACCEPTED
                && (delivery.reason() == null || delivery.reason().isBlank())) {
            problems.add("The effect " + delivery.effect().id() + " is " + state + " without a reason.");
        }
    }

    /** How the call of an effect is written in the ledger. */
    private static String signature(Effect effect, List<RecordedEvent> events) {
        return switch (effect.kind()) {
            case EffectKinds.PAGE -> {
                PageRequested page =
                        (PageRequested) events.get((int) effect.version() - 1).event();
                yield Beeper.pageOf(page.key(), page.target());
            }
            case EffectKinds.PAGE_ACKNOWLEDGE -> Beeper.acknowledgementOf(effect.target());
            case EffectKinds.PAGE_RESOLVE -> Beeper.resolutionOf(effect.target());
            default -> effect.id();
        };
    }
}
