package io.incidentops.slo.alert;

import io.incidentops.slo.Measured;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Urgency;
import io.incidentops.store.KeyValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Evaluates one objective, keeps its alerts in the store and tells incidents. Confine it to one thread. */
final class Watch {
    private final Evaluator evaluator;
    private Saved saved = Saved.NOTHING;
    private long version = -1;

    Watch(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Reads what was kept again before the next evaluation. */
    void forget() {
        version = -1;
    }

    String name() {
        return evaluator.slo().name();
    }

    Measured measured() {
        return evaluator.measured();
    }

    /** What fires, as it is kept: on any node, whoever evaluates. */
    List<Firing> firing(KeyValue store) {
        AlertState state = store.get(key())
                .map(value -> Saved.parse(value.value()).state())
                .orElse(AlertState.QUIET);
        return Arrays.stream(Urgency.values())
                .filter(urgency -> state.of(urgency).firing())
                .map(urgency -> Firing.of(evaluator.slo(), urgency, state.of(urgency)))
                .toList();
    }

    /** What is not written is not told: another node may have written meanwhile. */
    void evaluate(KeyValue store, Incidents incidents, Instant now) {
        read(store);
        Evaluator.Evaluation evaluation = evaluator.evaluate(saved.state(), now);
        if (!saved.untold().isEmpty()) {
            tell(store, incidents, evaluation, now);
        }
        if (evaluation.state().equals(saved.state())) {
            return;
        }
        if (write(store, new Saved(evaluation.state(), evaluation.changes()))
                && !evaluation.changes().isEmpty()) {
            tell(store, incidents, evaluation, now);
        }
    }

    private void tell(KeyValue store, Incidents incidents, Evaluator.Evaluation evaluation, Instant now) {
        SloStatus status = evaluator.status(now);
        for (AlertChange change : saved.untold()) {
            result(evaluation.results(), change).ifPresent(result -> incidents.tell(change, status, result));
        }
        write(store, new Saved(saved.state(), List.of()));
    }

    /** What the change's rule found; of a rule that is configured no more, what another of its urgency did. */
    private static Optional<RuleResult> result(List<RuleResult> results, AlertChange change) {
        return results.stream()
                .filter(result -> result.rule().name().equals(change.rule()))
                .findFirst()
                .or(() -> results.stream().findFirst());
    }

    private void read(KeyValue store) {
        if (version < 0) {
            Optional<KeyValue.Value> kept = store.get(key());
            saved = kept.map(value -> Saved.parse(value.value())).orElse(Saved.NOTHING);
            version = kept.map(KeyValue.Value::version).orElse(0L);
        }
    }

    private boolean write(KeyValue store, Saved next) {
        if (!store.put(key(), next.text(), version)) {
            forget();
            return false;
        }
        saved = next;
        version++;
        return true;
    }

    private String key() {
        return "slo/alerts/" + name();
    }
}
