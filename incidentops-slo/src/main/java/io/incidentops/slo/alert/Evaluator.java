package io.incidentops.slo.alert;

import io.incidentops.slo.Measured;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.WindowReader;
import io.incidentops.slo.Windows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Evaluates the rules of one objective. It reads two windows by rule, and nothing else unless asked for the status; so thousands are
 * evaluated within a second. Thread-safe.
 */
public final class Evaluator {
    private final Measured measured;
    private final List<RuleCheck> checks;
    private final AlertMachine machine;

    /** The long window of each rule, followed by its short one. */
    private final WindowReader reader;

    /**
     * An evaluation.
     *
     * @param state the new state
     * @param changes what changed, in order
     * @param results what each rule found
     */
    public record Evaluation(AlertState state, List<AlertChange> changes, List<RuleResult> results) {
        /** Copies the lists. */
        public Evaluation {
            Objects.requireNonNull(state, "state");
            changes = List.copyOf(changes);
            results = List.copyOf(results);
        }
    }

    /**
     * An evaluator that lets alerts fire on for half the short window of their rule.
     *
     * @param slo the objective
     * @param events the events that it is about
     * @param clock the time
     */
    public Evaluator(Slo slo, Windows events, InstantSource clock) {
        this(slo, slo.windows(events, clock), AlertMachine.of(slo.alerts()));
    }

    private Evaluator(Slo slo, Windows windows, AlertMachine machine) {
        this.measured = new Measured(slo, windows);
        this.machine = machine;
        this.checks =
                slo.alerts().stream().map(rule -> new RuleCheck(slo, rule)).toList();
        this.reader = windows.reader(slo.alerts().stream()
                .flatMap(rule -> Stream.of(rule.longWindow(), rule.shortWindow()))
                .toList());
    }

    /**
     * An evaluator of counts that are what the objective counts already, with a machine of one's own.
     *
     * @param slo the objective
     * @param counted what it counts, as {@link Slo#windows} answers it
     * @param machine what follows from what the rules find
     * @return the evaluator
     */
    public static Evaluator of(Slo slo, Windows counted, AlertMachine machine) {
        return new Evaluator(slo, counted, machine);
    }

    /**
     * The objective.
     *
     * @return what is evaluated
     */
    public Slo slo() {
        return measured.slo();
    }

    /**
     * The objective, with what it counts.
     *
     * @return what is evaluated
     */
    public Measured measured() {
        return measured;
    }

    /**
     * Whether nothing fires, nor can begin to: then {@link #evaluate} would answer the state as it is. Costs some additions and
     * makes no object, so that objectives that are well can be asked all the time.
     *
     * @param before the state before
     * @return whether nothing happens
     */
    public synchronized boolean staysQuiet(AlertState before) {
        if (before.page().firing()
                || before.ticket().firing()
                || !before.pending().isEmpty()) {
            return false;
        }
        reader.read();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).mayBeOver(reader, 2 * i, 2 * i + 1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Evaluates all rules.
     *
     * @param before the state before
     * @param now the moment, which is the present of the windows
     * @return the state after, what changed and what the rules found
     */
    public Evaluation evaluate(AlertState before, Instant now) {
        List<RuleResult> results =
                checks.stream().map(check -> check.check(measured.windows())).toList();
        AlertMachine.Step step = machine.next(before, results, now);
        return new Evaluation(step.state(), step.changes(), results);
    }

    /**
     * How the objective stands.
     *
     * @param now the moment, which is the present of the windows
     * @return the status
     */
    public SloStatus status(Instant now) {
        return measured.status(now);
    }
}
