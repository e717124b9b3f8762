package io.incidentops;

import io.incidentops.engine.EngineClock;
import io.incidentops.engine.Machine;
import io.incidentops.engine.SafeObserver;
import io.incidentops.engine.Settings;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.policy.Reaction;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.port.Pager;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.InboxRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures {@link IncidentOps}. Defaults:
 *
 * <ul>
 *   <li>a store in memory, which forgets everything at close
 *   <li>the standard policy, after PagerDuty's incident response documentation
 *   <li>the store's clock, or the system's where the store has none
 *   <li>no pager, no extension, an empty person directory
 *   <li>eight deliveries at a time, on daemon threads of its own
 * </ul>
 *
 * <p>Not thread-safe; used once.
 */
public final class IncidentOpsBuilder {
    private static final int WORKERS = 8;

    private @Nullable IncidentStore store;
    private @Nullable InstantSource clock;
    private @Nullable Pager pager;
    private @Nullable Executor workers;
    private ResponsePolicy policy = ResponsePolicy.standard();
    private PersonDirectory directory = PersonDirectory.of(List.of());
    private Actor program = Actor.program("program");
    private IncidentOpsObserver observer = IncidentOpsObserver.NONE;
    private LongSupplier random = () -> ThreadLocalRandom.current().nextLong();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<IncidentListener> listeners = new ArrayList<>();
    private final Map<String, Consumer<RecordedEvent>> feeds = new LinkedHashMap<>();

    IncidentOpsBuilder() {}

    /**
     * Where everything is kept.
     *
     * @param store the store, closed with the library
     * @return this builder
     */
    public IncidentOpsBuilder store(IncidentStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * The one clock, for tests and for replays. Without it the clock is the store's where it has one for all its nodes, as
     * PostgreSQL's has, or else the system's. It takes the store's place: with a clock of its own, a node on a shared
     * database fires deadlines early or late by as much as that clock is wrong, so leave it unset there.
     *
     * @param clock the clock
     * @return this builder
     */
    public IncidentOpsBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * How incidents are run.
     *
     * @param policy the policy
     * @return this builder
     */
    public IncidentOpsBuilder policy(ResponsePolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Who people are.
     *
     * @param directory the directory
     * @return this builder
     */
    public IncidentOpsBuilder directory(PersonDirectory directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * What reaches people at any hour.
     *
     * @param pager the pager
     * @return this builder
     */
    public IncidentOpsBuilder pager(Pager pager) {
        this.pager = Objects.requireNonNull(pager, "pager");
        return this;
    }

    /**
     * How the record calls the program itself.
     *
     * @param id its id, 1 to 128 characters
     * @return this builder
     */
    public IncidentOpsBuilder program(String id) {
        this.program = Actor.program(id);
        return this;
    }

    /**
     * Who is told what the engine does, for metrics.
     *
     * @param observer the observer
     * @return this builder
     */
    public IncidentOpsBuilder observer(IncidentOpsObserver observer) {
        this.observer = new SafeObserver(Objects.requireNonNull(observer, "observer"));
        return this;
    }

    /**
     * Where chance comes from, for ids and the jitter of retries.
     *
     * @param random answers any 64 bits; thread-safe
     * @return this builder
     */
    public IncidentOpsBuilder random(LongSupplier random) {
        this.random = Objects.requireNonNull(random, "random");
        return this;
    }

    /**
     * Where deliveries run, in the place of threads of its own. Eight at most are given to it at a time.
     *
     * @param workers the executor, which stays open when the library closes
     * @return this builder
     */
    public IncidentOpsBuilder workers(Executor workers) {
        this.workers = Objects.requireNonNull(workers, "workers");
        return this;
    }

    /**
     * A module that joins.
     *
     * @param extension the extension, started and closed with the library
     * @return this builder
     */
    public IncidentOpsBuilder addExtension(Extension extension) {
        extensions.add(Objects.requireNonNull(extension, "extension"));
        return this;
    }

    /**
     * Who is told of events after their commit.
     *
     * @param listener the listener
     * @return this builder
     */
    public IncidentOpsBuilder addListener(IncidentListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Who is given every event at least once, in order, from where it stopped, across restarts and nodes. An exception
     * stops it there for now.
     *
     * @param name the feed's own name, under which its checkpoint is kept
     * @param consumer takes each event
     * @return this builder
     * @throws IllegalArgumentException where the name is taken already
     */
    public IncidentOpsBuilder addFeed(String name, Consumer<RecordedEvent> consumer) {
        if (feeds.put(name, Objects.requireNonNull(consumer, "consumer")) != null) {
            throw new IllegalArgumentException("a feed named " + name + " is added already: choose another name");
        }
        return this;
    }

    /**
     * Puts it together without threads: {@link IncidentOps#runDue} does what is due. For tests, and for programs that
     * keep their own threads.
     *
     * @return the library, to be closed
     * @throws IllegalArgumentException where two extensions deliver the same kind of effect
     */
    public IncidentOps build() {
        return assemble(false);
    }

    /**
     * Puts it together and starts its threads.
     *
     * @return the running library, to be closed
     * @throws IllegalArgumentException where two extensions deliver the same kind of effect
     */
    public IncidentOps start() {
        return assemble(true);
    }

    private IncidentOps assemble(boolean threads) {
        IncidentStore kept = store != null ? store : clock == null ? new MemoryStore() : new MemoryStore(clock);
        InstantSource time =
                new EngineClock(clock != null ? clock : kept.clock().orElse(InstantSource.system()));
        AtomicReference<IncidentOps> ops = new AtomicReference<>();
        Machine machine = new Machine(kept, time, settings(ops));
        ExecutorService own = threads && workers == null ? pool() : null;
        Shared shared = new Shared(
                machine,
                kept,
                time,
                program,
                policy,
                directory,
                pager,
                observer,
                List.copyOf(extensions),
                own,
                new AtomicBoolean());
        IncidentOps result = new IncidentOps(shared, new Caller(program, null, Source.API, null));
        ops.set(result);
        extensions.forEach(extension -> extension.start(result));
        if (threads) {
            machine.start(own != null ? own : Objects.requireNonNull(workers));
        }
        return result;
    }

    private Settings settings(AtomicReference<IncidentOps> ops) {
        List<Reaction> reactions = new ArrayList<>();
        List<EffectHandler> handlers = new ArrayList<>();
        Map<String, Consumer<InboxRequest>> inbox = new HashMap<>();
        for (Extension extension : extensions) {
            reactions.addAll(extension.reactions());
            handlers.addAll(extension.handlers());
            extension.inbox().forEach((channel, handler) -> {
                if (inbox.put(channel, request -> handler.accept(request, Objects.requireNonNull(ops.get()))) != null) {
                    throw new IllegalArgumentException("two extensions work the inbox channel " + channel);
                }
            });
        }
        return new Settings(
                program,
                policy,
                pager,
                List.copyOf(reactions),
                handlers,
                inbox,
                feeds,
                listeners.stream()
                        .<BiConsumer<RecordedEvent, IncidentState>>map(listener -> listener::onEvent)
                        .toList(),
                observer,
                random,
                WORKERS);
    }

    private static ExecutorService pool() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(WORKERS, WORKERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "incidentops-worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
