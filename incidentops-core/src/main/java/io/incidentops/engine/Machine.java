package io.incidentops.engine;

import io.incidentops.store.IncidentStore;
import io.incidentops.work.EffectHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The engine put together: commands, dispatcher, listeners, feeds, on-call names. */
public final class Machine implements AutoCloseable {
    private final Listeners listeners;
    private final CommandEngine commands;
    private final Dispatcher dispatcher;
    private final @Nullable OnCallCache onCall;

    /**
     * Puts it together; nothing runs until {@link #start}.
     *
     * @param store keeps everything
     * @param clock the one clock
     * @param settings what it is told once
     * @throws IllegalArgumentException where two handlers deliver the same kind of effect
     */
    public Machine(IncidentStore store, InstantSource clock, Settings settings) {
        AbsorbEffects absorb = new AbsorbEffects();
        AtomicReference<Runnable> nudge = new AtomicReference<>(() -> {});
        String owner = "node-" + Long.toHexString(settings.random().getAsLong());
        listeners = new Listeners(settings.listeners());
        commands = new CommandEngine(
                store,
                clock,
                settings,
                listeners,
                () -> Objects.requireNonNull(nudge.get()).run());
        absorb.bind(commands);
        onCall = settings.pager() == null ? null : new OnCallCache(settings.pager(), store, clock);
        BackOff backOff = new BackOff(settings.random());
        WorkRunner runner = new WorkRunner(
                store,
                clock,
                backOff,
                new EffectRunner(
                        commands,
                        store,
                        clock,
                        backOff,
                        new Bulkhead(settings.workers()),
                        settings.observer(),
                        handlers(settings, absorb)),
                new DeadlineRunner(commands, store, clock, settings.observer()),
                new InboxRunner(store, clock, backOff, settings.observer(), settings.inbox()));
        dispatcher = new Dispatcher(
                store, clock, owner, runner, idle(settings, owner, store, clock, backOff), settings.workers());
        nudge.set(dispatcher::runSoon);
    }

    private static Map<String, EffectHandler> handlers(Settings settings, AbsorbEffects absorb) {
        List<EffectHandler> all = new ArrayList<>(settings.handlers());
        all.add(absorb);
        if (settings.pager() != null) {
            all.add(new PagerEffects(settings.pager()));
        }
        Map<String, EffectHandler> byKind = new HashMap<>();
        for (EffectHandler handler : all) {
            for (String kind : handler.kinds()) {
                EffectHandler other = byKind.put(kind, handler);
                if (other != null) {
                    throw new IllegalArgumentException("two handlers deliver effects of the kind " + kind + ", "
                            + other.getClass().getName() + " and "
                            + handler.getClass().getName() + ": leave one out");
                }
            }
        }
        return byKind;
    }

    private List<Runnable> idle(
            Settings settings, String owner, IncidentStore store, InstantSource clock, BackOff backOff) {
        List<Runnable> tasks = new ArrayList<>();
        settings.feeds().forEach((name, consumer) -> tasks.add(new Feed(name, owner, store, clock, backOff, consumer)));
        if (onCall != null) {
            tasks.add(onCall);
        }
        return tasks;
    }

    /**
     * Handles commands.
     *
     * @return the command engine
     */
    public CommandEngine commands() {
        return commands;
    }

    /**
     * Does what is due.
     *
     * @return the dispatcher
     */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /**
     * Who is on call, as the pager last said.
     *
     * @return its last answer, or nothing
     */
    public Optional<OnCallCache.Answered> onCall() {
        return onCall == null ? Optional.empty() : onCall.last();
    }

    /**
     * How many notices listeners were too slow for.
     *
     * @return the number since the start
     */
    public long dropped() {
        return listeners.dropped();
    }

    /**
     * Starts the threads.
     *
     * @param executor runs deliveries
     */
    public void start(Executor executor) {
        if (onCall != null) {
            onCall.executor(executor);
        }
        listeners.start();
        dispatcher.start(executor);
    }

    /** Ends the threads, after a bounded wait for what is under way. */
    @Override
    public void close() {
        dispatcher.close();
        listeners.close();
    }
}
