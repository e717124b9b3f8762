package io.incidentops.jdbc.crash;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.event.Declared;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.policy.Reaction;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A chat that is told every event, in two ways: a message for each, in order, and a status message that is replaced. It
 * writes each call into the ledger before it answers, and now and then refuses, hesitates or leaves open whether it heard.
 * Inbound requests are its users' notes.
 */
final class Chatter implements Extension, EffectHandler {
    static final String CHANNEL = "crash.inbound";
    private static final String OPEN = "crash.open";
    private static final String TELL = "crash.tell";
    private static final String STATUS = "crash.status";
    private static final String CHAT = "chat";

    private final Ledger ledger;
    private final Leases leases;
    private final Tripwire tripwire;

    Chatter(Ledger ledger, Leases leases, Tripwire tripwire) {
        this.ledger = ledger;
        this.leases = leases;
        this.tripwire = tripwire;
    }

    /** What an event must lead to; the audit asks this again, so that no effect can be missing unnoticed. */
    static void react(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        if (event.event() instanceof Declared) {
            effects.accept(Effect.of(event, OPEN, CHAT, "room").neededByOthers());
        }
        effects.accept(Effect.of(event, TELL, CHAT, "room"));
        effects.accept(Effect.of(event, STATUS, CHAT, "room").replacing());
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(Chatter::react);
    }

    @Override
    public List<EffectHandler> handlers() {
        return List.of(this);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OPEN, TELL, STATUS);
    }

    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return Clearance.SANDBOX;
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        String id = call.effect().id();
        tripwire.pass(KillPoint.CALL, "before");
        ledger.add(Entry.Kind.CALLED, id, leases.over(id));
        tripwire.pass(KillPoint.CALL, "before its answer");
        return EffectResult.of(answer(call));
    }

    private static Answer answer(EffectCall call) {
        int chance = Math.floorMod(call.effect().id().hashCode(), 100);
        boolean first = call.attempt() == 1;
        if (call.effect().kind().equals(TELL) && chance == 0) {
            return Answer.rejected("the channel is archived");
        } else if (first && chance == 1) {
            return Answer.later(Duration.ofMillis(10), "too many messages");
        } else if (first && chance == 2) {
            return Answer.unclear("the answer was lost");
        }
        return Answer.accepted(null);
    }

    @Override
    public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
        return Map.of(CHANNEL, this::work);
    }

    private void work(InboxRequest request, IncidentOps ops) {
        tripwire.pass(KillPoint.INBOX_WORK, "before its command");
        IncidentId incident = IncidentId.of(new String(request.body(), StandardCharsets.UTF_8));
        ops.incident(incident)
                .from(Source.of("inbox", request.key()))
                .withKey(request.key())
                .note("heard " + request.key());
        tripwire.pass(KillPoint.INBOX_WORK, "before its settlement");
        ledger.add(Entry.Kind.WORKED, request.key());
    }
}
