package io.incidentops.slo.alert;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.slo.Measured;
import io.incidentops.slo.SloStatus;
import io.incidentops.store.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens incidents where budgets burn, tells them what changes, and ends those that nobody has taken over once it is over.
 *
 * <pre>{@code
 * IncidentOps ops = IncidentOps.builder()
 *         .addExtension(SloAlerts.builder().watch(checkout, windows).build())
 *         .start();
 * }</pre>
 *
 * <p>Of several nodes over one store, one evaluates at a time, best over what all of them count: add {@code
 * SliSharing} before it. What fires is kept in the store, and so is how slices of time were judged; so a
 * restart neither fires again nor forgets. An incident whose objective no node watches for an hour is told so. A library has one.
 * Reading never waits for an evaluation, which may wait for the store. Thread-safe.
 */
public final class SloAlerts implements Extension {
    private static final Logger LOG = LoggerFactory.getLogger(SloAlerts.class);

    /** Problems that are of no objective, in the place of its name. */
    private static final String TURN = "";

    private static final String ROLL = "-";
    private static final int LEASE = 3;
    private static final int PATIENCE = 5;

    private final SloAlertsBuilder settings;
    private final Problems problems = new Problems();

    /** Held by who evaluates. */
    private final ReentrantLock evaluating = new ReentrantLock();

    private final Turn turn;
    private final Roll roll = new Roll();
    private volatile List<Watch> watches = List.of();
    private volatile @Nullable IncidentOps ops;
    private @Nullable Ticker ticker;

    SloAlerts(SloAlertsBuilder settings) {
        this.settings = settings;
        this.turn = new Turn(settings.every.multipliedBy(LEASE));
    }

    /**
     * Begins to configure.
     *
     * @return a builder that watches nothing yet
     */
    public static SloAlertsBuilder builder() {
        return new SloAlertsBuilder();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException where it has started already, or the library has another one
     */
    @Override
    public synchronized void start(IncidentOps ops) {
        if (this.ops != null) {
            throw new IllegalStateException("this SloAlerts has started already: build one for each library");
        }
        OneForEach.claim(ops);
        this.ops = ops;
        InstantSource clock = ops.clock();
        watches = settings.watched.stream()
                .map(each ->
                        new Watch(Evaluator.of(each.slo(), each.slo().windows(each.events(), clock), machine(each))))
                .toList();
        if (!settings.byHand) {
            ticker = new Ticker(settings.every, this::onTick);
        }
    }

    private AlertMachine machine(SloAlertsBuilder.Watched each) {
        AlertMachine machine = AlertMachine.of(each.slo().alerts());
        Duration keepFiring = settings.keepFiring;
        return keepFiring == null ? machine : machine.keepFiring(keepFiring);
    }

    /**
     * Evaluates every objective once, where it is this node's turn. What fails for one is a problem of its own, and is tried again
     * the next time.
     *
     * @throws IllegalStateException where the library has not started, or is closed
     * @throws io.incidentops.store.StorageException where it could not be asked whose turn it is
     */
    public void evaluate() {
        evaluating.lock();
        try {
            IncidentOps started = started();
            Instant now = started.clock().instant();
            evaluate(started, now, turn.ask(started.store(), now));
            problems.solved(TURN);
        } catch (StorageException e) {
            problems.failed(TURN, "nobody could be asked whose turn it is, so no alert fires", e);
            throw e;
        } finally {
            evaluating.unlock();
        }
    }

    /** What fails is among the problems, and was told when it began. */
    private void onTick() {
        try {
            evaluate();
        } catch (RuntimeException e) {
            if (ops != null && !(e instanceof StorageException)) {
                throw e;
            }
            LOG.debug("nothing was evaluated", e);
        }
    }

    private void evaluate(IncidentOps started, Instant now, Turn.Answer answer) {
        boolean ours = answer != Turn.Answer.OTHERS;
        Incidents incidents = new Incidents(started, settings.severities);
        for (Watch watch : watches) {
            if (ops == null) {
                return;
            }
            if (answer == Turn.Answer.TAKEN) {
                watch.takeOver();
            }
            problems.trying(watch.name(), "the objective " + watch.name() + " could not be evaluated", () -> {
                watch.prepare(started.store(), now);
                if (ours) {
                    watch.evaluate(started.store(), incidents, now);
                }
            });
            if (problems.has(watch.name())) {
                watch.forget();
            }
        }
        Set<String> own = watches.stream().map(Watch::name).collect(Collectors.toSet());
        problems.trying(
                ROLL,
                "it could not be kept who watches what",
                () -> roll.sign(started.store(), own, incidents, now, ours));
    }

    /**
     * How every objective stands now, on any node.
     *
     * @return the status of each, in the order in which they were added
     * @throws IllegalStateException where the library has not started, or is closed
     */
    public List<SloStatus> status() {
        Instant now = started().clock().instant();
        return objectives().stream().map(measured -> measured.status(now)).toList();
    }

    /**
     * What is watched, with what it counts.
     *
     * @return the objectives, in the order in which they were added
     * @throws IllegalStateException where the library has not started, or is closed
     */
    public List<Measured> objectives() {
        started();
        return watches.stream().map(Watch::measured).toList();
    }

    /**
     * Which alerts fire now, on any node, as the one that evaluates kept it.
     *
     * @return the alerts, by objective in the order in which they were added
     * @throws IllegalStateException where the library has not started, or is closed
     * @throws io.incidentops.store.StorageException where the store could not be asked
     */
    public List<Firing> firing() {
        IncidentOps started = started();
        return watches.stream()
                .flatMap(watch -> watch.firing(started.store()).stream())
                .toList();
    }

    private IncidentOps started() {
        IncidentOps now = ops;
        if (now == null) {
            throw new IllegalStateException(
                    "the library has not started, or is closed: add SloAlerts to IncidentOps.builder() first");
        }
        return now;
    }

    @Override
    public List<String> problems() {
        return problems.words();
    }

    /** Whoever evaluates ends with the objective that it is at; after some seconds nobody waits for it any more. */
    @Override
    public void close() {
        Ticker running;
        IncidentOps closing;
        synchronized (this) {
            running = ticker;
            closing = ops;
            ticker = null;
            ops = null;
        }
        if (running != null) {
            running.close();
        }
        if (closing != null) {
            OneForEach.release(closing);
            giveBack(closing);
        }
    }

    private void giveBack(IncidentOps closing) {
        try {
            if (evaluating.tryLock(PATIENCE, TimeUnit.SECONDS)) {
                try {
                    turn.giveBack(closing.store(), closing.clock().instant());
                } finally {
                    evaluating.unlock();
                }
            } else {
                LOG.warn("an evaluation does not end, so the turn is not given back, and ends by itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("the turn could not be given back, and ends by itself", e);
        }
    }

    @Override
    public String toString() {
        return "SloAlerts of " + Objects.toString(settings.watched.size()) + " objectives";
    }
}
