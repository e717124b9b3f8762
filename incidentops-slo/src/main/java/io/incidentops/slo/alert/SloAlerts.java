package io.incidentops.slo.alert;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.slo.Measured;
import io.incidentops.slo.SloStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * <p>Of several nodes over one store, one evaluates at a time. What fires is kept in the store, so a restart neither fires again nor
 * forgets. A library has one. Thread-safe.
 */
public final class SloAlerts implements Extension {
    private static final Logger LOG = LoggerFactory.getLogger(SloAlerts.class);
    private static final int LEASE = 3;

    private final SloAlertsBuilder settings;
    private final Map<String, String> problems = new TreeMap<>();
    private List<Watch> watches = List.of();
    private Turn turn;
    private @Nullable Ticker ticker;
    private @Nullable IncidentOps ops;

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

    @Override
    public synchronized void start(IncidentOps ops) {
        this.ops = ops;
        InstantSource clock = ops.clock();
        watches = settings.watched.stream()
                .map(each ->
                        new Watch(Evaluator.of(each.slo(), each.slo().windows(each.events(), clock), machine(each))))
                .toList();
        if (!settings.byHand && !watches.isEmpty()) {
            ticker = new Ticker(settings.every, this::evaluate);
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
    public synchronized void evaluate() {
        IncidentOps started = started();
        Instant now = started.clock().instant();
        Turn.Answer answer = turn.ask(started.store(), now);
        if (answer == Turn.Answer.OTHERS) {
            problems.clear();
            return;
        }
        Incidents incidents = new Incidents(started, settings.severities);
        for (Watch watch : watches) {
            if (answer == Turn.Answer.TAKEN) {
                watch.forget();
            }
            evaluate(watch, incidents, now);
        }
    }

    private void evaluate(Watch watch, Incidents incidents, Instant now) {
        try {
            watch.evaluate(started().store(), incidents, now);
            problems.remove(watch.name());
        } catch (RuntimeException e) {
            watch.forget();
            String problem = "the objective " + watch.name() + " could not be evaluated: "
                    + e.getClass().getSimpleName();
            if (!problem.equals(problems.put(watch.name(), problem))) {
                LOG.warn("the objective {} could not be evaluated, and is tried again and again", watch.name(), e);
            }
        }
    }

    /**
     * How every objective stands now, on any node.
     *
     * @return the status of each, in the order in which they were added
     * @throws IllegalStateException where the library has not started, or is closed
     */
    public synchronized List<SloStatus> status() {
        Instant now = started().clock().instant();
        return objectives().stream().map(measured -> measured.status(now)).toList();
    }

    /**
     * What is watched, with what it counts.
     *
     * @return the objectives, in the order in which they were added
     * @throws IllegalStateException where the library has not started, or is closed
     */
    public synchronized List<Measured> objectives() {
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
    public synchronized List<Firing> firing() {
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
    public synchronized List<String> problems() {
        return new ArrayList<>(problems.values());
    }

    @Override
    public void close() {
        Ticker running;
        synchronized (this) {
            running = ticker;
            ticker = null;
        }
        if (running != null) {
            running.close();
        }
        giveBack();
    }

    private synchronized void giveBack() {
        IncidentOps closing = ops;
        ops = null;
        if (closing != null) {
            try {
                turn.giveBack(closing.store(), closing.clock().instant());
            } catch (RuntimeException e) {
                LOG.debug("the turn could not be given back, and ends by itself", e);
            }
        }
    }

    @Override
    public String toString() {
        return "SloAlerts of " + Objects.toString(settings.watched.size()) + " objectives";
    }
}
