package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Span;
import io.incidentops.slo.WindowCounts;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Evaluates one objective, keeps its alerts in the store and tells incidents. Confine it to one thread. */
final class Watch {
    private static final Duration HOUR = Duration.ofHours(1);

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

    /** On each node, since any may take over: a month may begin within an hour, and is asked for long after. */
    void keepExact(Instant now) {
        if (evaluator.slo().period() instanceof Period.Calendar calendar) {
            measured().windows().keepExact(Span.of(calendar, now).from());
        }
    }

    /** What is not written is not told: another node may have written meanwhile. */
    void evaluate(KeyValue store, Incidents incidents, Instant now) {
        read(store);
        if (saved.untold().isEmpty() && evaluator.staysQuiet(saved.state())) {
            return;
        }
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
            incidents.tell(change, status, result(evaluation.results(), change));
        }
        write(store, new Saved(saved.state(), List.of()));
    }

    /** What the change's rule found; of one that is configured no more, another of its urgency, or else the last hour. */
    private RuleResult result(List<RuleResult> results, AlertChange change) {
        return results.stream()
                .filter(result -> result.rule().name().equals(change.rule()))
                .findFirst()
                .or(() -> results.stream()
                        .filter(result -> result.rule().urgency() == change.urgency())
                        .findFirst())
                .orElseGet(() -> hour(change));
    }

    private RuleResult hour(AlertChange change) {
        WindowCounts counts = measured().windows().last(HOUR);
        AlertRule gone = AlertRule.burn(change.rule(), change.urgency(), Rational.ONE, HOUR, HOUR);
        return new RuleResult(gone, RuleResult.Verdict.UNKNOWN, counts, counts);
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
