package io.incidentops.benchmarks.store;

import io.incidentops.Extension;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.Reaction;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A chat that is told each note so many times, answers at once, and counts its calls. */
final class Telling implements Extension, EffectHandler {
    private static final String KIND = "benchmark.tell";

    private final int effects;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final AtomicLong called = new AtomicLong();

    Telling(int effects) {
        this.effects = effects;
    }

    long called() {
        return called.get();
    }

    long twice() {
        return calls.values().stream().filter(times -> times > 1).count();
    }

    @Override
    public List<Reaction> reactions() {
        return List.of((event, after, planned) -> {
            for (int i = 0; event.event() instanceof NoteAdded && i < effects; i++) {
                planned.accept(effect(event, i));
            }
        });
    }

    private static Effect effect(RecordedEvent event, int i) {
        return Effect.of(event, KIND, "chat", "room-" + i);
    }

    @Override
    public List<EffectHandler> handlers() {
        return List.of(this);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return Clearance.SANDBOX;
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        calls.merge(call.effect().id(), 1, Integer::sum);
        called.incrementAndGet();
        return EffectResult.of(Answer.accepted(null));
    }
}
