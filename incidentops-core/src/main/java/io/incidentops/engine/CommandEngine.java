package io.incidentops.engine;

import io.incidentops.command.Correct;
import io.incidentops.command.Declare;
import io.incidentops.command.Redact;
import io.incidentops.command.Retract;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.LostRaceException;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.rules.Context;
import io.incidentops.rules.Decider;
import io.incidentops.rules.Evolver;
import io.incidentops.rules.Reactor;
import io.incidentops.rules.Refusal;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import io.incidentops.store.IncidentStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides a command, writes all that it changes in one transaction, and tells the listeners. */
public final class CommandEngine {
    private static final int TRIES = 10;

    private final IncidentStore store;
    private final InstantSource clock;
    private final Settings settings;
    private final Listeners listeners;
    private final Ids ids;
    private final Runnable nudge;

    /**
     * An engine on a store.
     *
     * @param store keeps everything
     * @param clock the one clock
     * @param settings what it is told once
     * @param listeners who is told after a commit
     * @param nudge called when work was planned for now
     */
    public CommandEngine(
            IncidentStore store, InstantSource clock, Settings settings, Listeners listeners, Runnable nudge) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.listeners = listeners;
        this.nudge = nudge;
        this.ids = new Ids(clock, settings.random());
    }

    /**
     * Reads an incident for somebody.
     *
     * @param id the incident
     * @param reader who asks
     * @return its state
     * @throws UnknownIncidentException where there is none that they may know of
     */
    public IncidentState read(IncidentId id, Actor reader) {
        return store.load(id)
                .filter(state -> sees(reader, state))
                .orElseThrow(() -> new UnknownIncidentException(id.value()));
    }

    /**
     * What hides other incidents from a reader.
     *
     * @param reader who asks
     * @return the veil
     */
    public Veil veil(Actor reader) {
        return new Veil(id -> store.load(id).map(state -> sees(reader, state)).orElse(false));
    }

    /**
     * Whether somebody may know of an incident.
     *
     * @param reader who asks
     * @param state the incident
     * @return whether they may; the program itself always may
     */
    public boolean sees(Actor reader, IncidentState state) {
        return reader.equals(settings.program()) || state.visibility().visibleTo(reader);
    }

    /**
     * Raises an incident.
     *
     * @param submission a declaration
     * @return what became of it
     */
    public Handled declare(Submission submission) {
        Instant now = clock.instant();
        CommandKey key = submission.key() == null ? null : new CommandKey(CommandKey.DECLARE, submission.key());
        Context context = context(ids.next(), store.nextNumber(), submission, now, List.of());
        List<IncidentEvent> events;
        try {
            events = Decider.declare((Declare) submission.command(), context);
        } catch (Refusal refusal) {
            return earlier(key)
                    .map(earlier -> declared(earlier, submission.actor()))
                    .orElseGet(() -> refused(refusal));
        }
        Handled handled = commit(null, record(null, events, context), now, submission, key);
        return handled != null ? handled : new Handled.Refused("the id is taken: try again", List.of(), null);
    }

    /**
     * Handles a command on an incident that exists. Where others are faster it is decided anew, a bounded number of times.
     *
     * @param id the incident
     * @param submission the command
     * @return what became of it
     * @throws UnknownIncidentException where there is none that the actor may know of
     * @throws LostRaceException where others were faster each time
     */
    public Handled handle(IncidentId id, Submission submission) {
        CommandKey key = submission.key() == null ? null : new CommandKey(id.value(), submission.key());
        for (int i = 0; i < TRIES; i++) {
            IncidentState state = read(id, submission.actor());
            Handled handled = attempt(state, submission, key);
            if (handled != null) {
                return writes(handled)
                        ? handled
                        : earlier(key).map(this::repeated).orElse(handled);
            }
            Thread.onSpinWait();
        }
        throw new LostRaceException(id, submission.command().name(), TRIES);
    }

    /** A commit looks for an earlier command with its key; one that comes to nothing today may have been done before. */
    private Optional<Committed> earlier(@Nullable CommandKey key) {
        return key == null ? Optional.empty() : store.committed(key);
    }

    private static boolean writes(Handled handled) {
        return handled instanceof Handled.Done done && !done.events().isEmpty();
    }

    private @Nullable Handled attempt(IncidentState state, Submission submission, @Nullable CommandKey key) {
        Context context = context(state.id(), 0, submission, clock.instant(), earlier(state, submission));
        List<IncidentEvent> events;
        try {
            events = Decider.decide(state, submission.command(), context);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
        return events.isEmpty()
                ? new Handled.Done(state, List.of(), List.of(), false)
                : commit(state, record(state, events, context), context.now(), submission, key);
    }

    /** The events that an amendment may touch: the state has no timeline, so they are read here. */
    private static Handled refused(Refusal refusal) {
        return new Handled.Refused(refusal.reason(), refusal.possible(), refusal.until());
    }

    private List<RecordedEvent> earlier(IncidentState state, Submission submission) {
        long target;
        if (submission.command() instanceof Correct correct) {
            target = correct.target();
        } else if (submission.command() instanceof Retract retract) {
            target = retract.target();
        } else if (submission.command() instanceof Redact redact) {
            target = redact.target();
        } else {
            return List.of();
        }
        return Amendments.touching(target, store, state.id());
    }

    private Context context(
            IncidentId id, long number, Submission submission, Instant now, List<RecordedEvent> earlier) {
        Instant occurredAt = submission.occurredAt() == null ? now : submission.occurredAt();
        return new Context(
                id,
                number,
                now,
                occurredAt,
                submission.actor(),
                submission.source(),
                settings.policy(),
                settings.paging(),
                settings.pagerEscalates(),
                earlier);
    }

    private static List<RecordedEvent> record(
            @Nullable IncidentState state, List<IncidentEvent> events, Context context) {
        long version = state == null ? 0 : state.version();
        Instant recordedAt =
                state != null && context.now().isBefore(state.recordedAt()) ? state.recordedAt() : context.now();
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (IncidentEvent event : events) {
            version++;
            recorded.add(new RecordedEvent(
                    context.incident(),
                    version,
                    context.occurredAt(),
                    recordedAt,
                    context.actor(),
                    context.source(),
                    event,
                    null));
        }
        return recorded;
    }

    private @Nullable Handled commit(
            @Nullable IncidentState before,
            List<RecordedEvent> events,
            Instant now,
            Submission submission,
            @Nullable CommandKey key) {
        IncidentState after = before == null ? Evolver.begin(events.get(0)) : before;
        for (RecordedEvent event : before == null ? events.subList(1, events.size()) : events) {
            after = Evolver.apply(after, event);
        }
        Reactor.Consequences consequences =
                Reactor.react(before, events, after, settings.policy(), settings.reactions());
        CommitResult result = store.commit(new Changes(
                after.id(),
                now,
                before == null ? 0 : before.version(),
                events,
                after,
                consequences.effects(),
                consequences.deadlines(),
                consequences.cancelled(),
                submission.settles(),
                key,
                redacted(events)));
        if (result instanceof CommitResult.Done) {
            listeners.tell(events, after);
            if (consequences.due(now)) {
                nudge.run();
            }
            return new Handled.Done(after, events, consequences.effects(), false);
        }
        if (result instanceof CommitResult.KeyTaken taken) {
            return before == null ? declared(taken.earlier(), submission.actor()) : repeated(taken.earlier());
        }
        return result instanceof CommitResult.LeaseLost
                ? new Handled.Refused("somebody else settles it by now", List.of(), null)
                : null;
    }

    private static List<Long> redacted(List<RecordedEvent> events) {
        return events.get(0).event() instanceof Redacted redacted ? redacted.targets() : List.of();
    }

    /** Somebody else's key must not show them an incident that they may not know of. */
    private Handled declared(Committed earlier, Actor actor) {
        boolean seen =
                store.load(earlier.incident()).map(state -> sees(actor, state)).orElse(false);
        return seen
                ? repeated(earlier)
                : new Handled.Refused("this key was used for another declaration: use another", List.of(), null);
    }

    private Handled repeated(Committed earlier) {
        IncidentState state = store.load(earlier.incident())
                .orElseThrow(
                        () -> new UnknownIncidentException(earlier.incident().value()));
        int count = (int) (earlier.last() - earlier.first() + 1);
        List<RecordedEvent> events =
                count == 0 ? List.of() : store.read(earlier.incident(), earlier.first() - 1, count);
        return new Handled.Done(state, events, List.of(), true);
    }
}
