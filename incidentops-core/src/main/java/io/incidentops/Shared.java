package io.incidentops;

import io.incidentops.engine.Handled;
import io.incidentops.engine.Importer;
import io.incidentops.engine.Machine;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentId;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.port.Pager;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.QueueStatus;
import io.incidentops.work.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that all handles of one library share, from start to close. */
record Shared(
        Machine machine,
        IncidentStore store,
        InstantSource clock,
        Actor program,
        ResponsePolicy policy,
        PersonDirectory directory,
        @Nullable Pager pager,
        IncidentOpsObserver observer,
        List<Extension> extensions,
        @Nullable ExecutorService ownWorkers,
        AtomicBoolean closed) {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentOps.class);
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    void open(String what) {
        if (closed.get()) {
            throw new IllegalStateException(what + " came after close(): nothing was recorded");
        }
    }

    Handled timed(String command, Supplier<Handled> work) {
        open(command);
        if (observer.equals(IncidentOpsObserver.NONE)) {
            return work.get();
        }
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            Handled handled = work.get();
            outcome = outcome(handled);
            return handled;
        } finally {
            observer.command(command, outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static String outcome(Handled handled) {
        if (handled instanceof Handled.Done done) {
            return done.repeated() ? "repeated" : "done";
        }
        return "refused";
    }

    Outcome outcome(Handled handled, UnaryOperator<Receipt> more) {
        if (handled instanceof Handled.Done done) {
            return new Outcome.Done(more.apply(receipt(done)));
        }
        Handled.Refused refused = (Handled.Refused) handled;
        return new Outcome.Refused(refused.reason(), refused.possible());
    }

    private static Receipt receipt(Handled.Done done) {
        long version = done.events().isEmpty()
                ? done.state().version()
                : done.events().get(0).version();
        return new Receipt(
                done.state().id(),
                done.state().number(),
                new EventRef(done.state().id(), version),
                done.events(),
                done.effects(),
                List.of(),
                List.of(),
                done.repeated(),
                false);
    }

    IncidentId importing(List<RecordedEvent> events) {
        return Importer.run(events, store, clock.instant(), policy)
                .orElseThrow(() -> new CommandRefusedException("this incident is here already", List.of()));
    }

    Health health() {
        QueueStatus status = store.status();
        Instant now = clock.instant();
        Duration oldest = status.oldestDue() == null || status.oldestDue().isAfter(now)
                ? Duration.ZERO
                : Duration.between(status.oldestDue(), now);
        List<String> problems = new ArrayList<>();
        if (oldest.compareTo(OVERDUE) > 0) {
            problems.add("deliveries wait for " + oldest.toMinutes() + " minutes");
        }
        for (Delivery held : status.holding()) {
            problems.add(held.effect().kind() + " for " + held.effect().target() + " failed and holds up others: "
                    + held.reason() + " (retry or skip " + held.effect().id() + ")");
        }
        if (machine.dropped() > 0) {
            problems.add("listeners are too slow: they missed " + machine.dropped() + " notices");
        }
        extensions.forEach(extension -> problems.addAll(extension.problems()));
        return new Health(
                problems,
                status.effects() + status.inbox(),
                status.deadlines(),
                oldest,
                status.holding(),
                machine.dropped());
    }

    void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        machine.close();
        for (Extension extension : extensions) {
            try {
                extension.close();
            } catch (RuntimeException e) {
                LOG.warn("closing {} failed", extension.getClass().getName(), e);
            }
        }
        endWorkers();
        store.close();
    }

    private void endWorkers() {
        if (ownWorkers == null) {
            return;
        }
        ownWorkers.shutdown();
        try {
            if (!ownWorkers.awaitTermination(5, TimeUnit.SECONDS)) {
                ownWorkers.shutdownNow();
            }
        } catch (InterruptedException e) {
            ownWorkers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
