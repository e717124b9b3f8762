package io.incidentops.engine;

import io.incidentops.command.Command;
import io.incidentops.command.ReportFailure;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Urgency;
import io.incidentops.port.Answer;
import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one effect: still wanted, allowed there, called, settled. */
final class EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    /** After this long without success nobody waits for it any more. */
    private static final Duration GIVE_UP = Duration.ofDays(3);

    private static final Duration BUSY = Duration.ofSeconds(1);

    private final CommandEngine engine;
    private final IncidentStore store;
    private final InstantSource clock;
    private final BackOff backOff;
    private final Bulkhead bulkhead;
    private final IncidentOpsObserver observer;
    private final Map<String, EffectHandler> handlers;

    EffectRunner(
            CommandEngine engine,
            IncidentStore store,
            InstantSource clock,
            BackOff backOff,
            Bulkhead bulkhead,
            IncidentOpsObserver observer,
            Map<String, EffectHandler> handlers) {
        this.engine = engine;
        this.store = store;
        this.clock = clock;
        this.backOff = backOff;
        this.bulkhead = bulkhead;
        this.observer = observer;
        this.handlers = Map.copyOf(handlers);
    }

    void run(Claim claim, Effect effect) {
        Optional<IncidentState> state = store.load(effect.incident()).map(this::veiled);
        List<RecordedEvent> event = store.read(effect.incident(), effect.version() - 1, 1);
        EffectHandler handler = handlers.get(effect.kind());
        if (state.isEmpty() || event.isEmpty()) {
            abandon(claim, effect, "the incident is gone");
        } else if (handler == null) {
            fail(claim, effect, event.get(0), "nothing delivers " + effect.kind() + ": add the extension that does");
        } else {
            Optional<String> reason = refusal(handler, effect, state.get());
            if (reason.isPresent()) {
                abandon(claim, effect, reason.get());
            } else {
                call(
                        handler,
                        claim,
                        new EffectCall(effect, state.get(), event.get(0), claim.attempt(), claim.unclear()));
            }
        }
    }

    /** Whoever sees what is told outside, a restricted incident is not named there as a link of another. */
    private IncidentState veiled(IncidentState state) {
        return new Veil(id -> store.load(id)
                        .map(other -> !other.visibility().restricted()
                                || state.visibility().restricted())
                        .orElse(false))
                .over(state);
    }

    private static Optional<String> refusal(EffectHandler handler, Effect effect, IncidentState state) {
        return handler.unwanted(effect, state)
                .or(() -> Optional.ofNullable(handler.clearance(effect, state).refusal(state)));
    }

    private void call(EffectHandler handler, Claim claim, EffectCall call) {
        Instant began = clock.instant();
        EffectResult result = admitted(handler, call);
        if (result == null) {
            String reason = call.effect().destination() + " is busy";
            store.settle(new Settlement.Later(claim, began.plus(BUSY), reason, claim.unclear()));
            return;
        }
        Answer answer = result.answer();
        Duration took = Duration.between(began, clock.instant());
        if (answer instanceof Answer.Accepted accepted) {
            observer.delivery(call.effect().kind(), "accepted", took);
            settle(
                    call.effect(),
                    result.command(),
                    new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, accepted.reference()));
        } else if (answer instanceof Answer.Rejected rejected) {
            observer.delivery(call.effect().kind(), "rejected", took);
            fail(claim, call.effect(), call.event(), rejected.reason());
        } else if (answer instanceof Answer.Later later) {
            observer.delivery(call.effect().kind(), "later", took);
            again(claim, call, later.after(), later.reason(), false);
        } else if (answer instanceof Answer.Unclear unclear) {
            observer.delivery(call.effect().kind(), "unclear", took);
            again(claim, call, Duration.ZERO, unclear.reason(), true);
        }
    }

    /** Only the call itself counts against its destination: what the store takes is no fault of theirs. */
    private @Nullable EffectResult admitted(EffectHandler handler, EffectCall call) {
        String destination = call.effect().destination();
        if (!bulkhead.enter(destination)) {
            return null;
        }
        try {
            return attempt(handler, call);
        } finally {
            bulkhead.leave(destination);
        }
    }

    private static EffectResult attempt(EffectHandler handler, EffectCall call) {
        try {
            return handler.deliver(call);
        } catch (RuntimeException e) {
            LOG.warn("delivering {} threw", call.effect().id(), e);
            return EffectResult.of(
                    Answer.unclear("the adapter threw " + e.getClass().getSimpleName()));
        }
    }

    private void again(Claim claim, EffectCall call, Duration atLeast, String reason, boolean unclear) {
        Instant now = clock.instant();
        if (Duration.between(call.event().recordedAt(), now).compareTo(GIVE_UP) > 0) {
            fail(claim, call.effect(), call.event(), "given up after " + GIVE_UP.toDays() + " days: " + reason);
        } else {
            Duration wait = call.effect().urgency() == Urgency.HIGH
                    ? backOff.urgently(claim.attempt(), atLeast)
                    : backOff.after(claim.attempt(), atLeast);
            Instant at = now.plus(wait);
            store.settle(new Settlement.Later(claim, at, reason, unclear || claim.unclear()));
        }
    }

    private void abandon(Claim claim, Effect effect, String reason) {
        observer.delivery(effect.kind(), "abandoned", Duration.ZERO);
        store.settle(new Settlement.Finished(claim, DeliveryState.ABANDONED, reason, null));
    }

    /** A failure is told to the incident, unless it was itself about telling a failure: that would never end. */
    private void fail(Claim claim, Effect effect, RecordedEvent event, String reason) {
        Settlement settlement = effect.needed()
                ? new Settlement.Held(claim, reason)
                : new Settlement.Finished(claim, DeliveryState.FAILED, reason, null);
        boolean about = event.event() instanceof DeliveryFailed;
        Command report = new ReportFailure(effect.id(), effect.kind(), effect.target(), reason);
        settle(effect, about ? null : report, settlement);
    }

    private void settle(Effect effect, @Nullable Command command, Settlement settlement) {
        if (command == null) {
            store.settle(settlement);
            return;
        }
        Handled handled = engine.handle(effect.incident(), Submission.engine(command, settlement));
        boolean settled = handled instanceof Handled.Done done && !done.events().isEmpty();
        if (!settled) {
            store.settle(settlement);
        }
    }
}
