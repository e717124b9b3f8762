package io.incidentops.benchmarks;

import io.incidentops.IncidentOps;
import io.incidentops.Receipt;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A running library as users have it, its threads started and a listener added, with incidents to work on. Each incident
 * gets a few commands in a row before it is the next one's turn. There are so many short ones that they stay short.
 */
final class Desk implements AutoCloseable {
    /** Actions in one invocation. */
    static final int ACTIONS = 2_000;

    /** Invocations to warm up. */
    static final int WARM_UP = 50;

    /** Invocations that are measured. */
    static final int MEASURED = 10;

    private static final int SHORT = 100;
    private static final int IN_A_ROW = 5;
    /** As many events in all as the short ones have, so that the compiler has seen the same. */
    private static final int LONG_ONES = 24;

    private static final int SERVICES = 1_000;
    private static final Actor ANA = Actor.person("ana", "Ana Lindt");

    private final Action action;
    private final PagerKind pager;
    private final AtomicLong told = new AtomicLong();
    private IncidentStore store = new MemoryStore();
    private IncidentOps ops;
    private long position;
    private final List<Responders> incidents = new ArrayList<>();
    private int turn;

    /**
     * Opens.
     *
     * @param action what will be done
     * @param events how many events each incident has at first
     * @param pager whether there is a pager
     */
    Desk(Action action, int events, PagerKind pager) {
        this.action = action;
        this.pager = pager;
        if (!action.declares()) {
            addIncidents(events);
        }
        position = store.feed(0, Integer.MAX_VALUE).size();
        ops = start();
        incidents.forEach(each -> each.moveTo(ops));
    }

    /** Works without threads, which would still be busy with it when the measurement begins. */
    private void addIncidents(int events) {
        IncidentOps quiet = pager.addTo(IncidentOps.builder().store(store)).build();
        int count = events < SHORT ? (WARM_UP + MEASURED) * ACTIONS / IN_A_ROW : LONG_ONES;
        for (int i = 0; i < count; i++) {
            incidents.add(new Responders(quiet, events));
        }
    }

    private IncidentOps start() {
        return pager.addTo(IncidentOps.builder().store(store))
                .addListener((event, state) -> told.incrementAndGet())
                .start();
    }

    /** Waits until all is delivered and told, and forgets what was declared. */
    void tidy() throws InterruptedException {
        while (ops.health().waiting() > 0
                || !store.feed(position + told.get(), 1).isEmpty()) {
            Thread.sleep(1);
        }
        if (action.declares()) {
            close();
            position = 0;
            told.set(0);
            store = new MemoryStore();
            ops = start();
        }
    }

    void work(Blackhole hole) {
        for (int i = 0; i < ACTIONS; i++) {
            for (Receipt receipt : action.on(this)) {
                hole.consume(receipt);
            }
        }
    }

    Responders responders() {
        return incidents.get(turn++ / IN_A_ROW % incidents.size());
    }

    List<Receipt> declare() {
        return declare("service-" + turn++ % SERVICES);
    }

    List<Receipt> declareAgain() {
        return declare("checkout");
    }

    private List<Receipt> declare(String service) {
        Declaration declaration = Declaration.of("Checkout answers 500 to a third of the customers")
                .service(service);
        return List.of(ops.as(ANA).submit(declaration).orThrow());
    }

    /** Fails where the listener was not told of everything, since the commands cost too little then. */
    @Override
    public void close() {
        long dropped = ops.health().dropped();
        ops.close();
        if (dropped > 0) {
            throw new IllegalStateException(dropped + " notices were dropped: repeat on a quieter machine");
        }
    }
}
