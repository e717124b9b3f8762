package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SliceWindows;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Span;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.WindowCounts;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates one objective, keeps its alerts in the store and tells incidents. Confine it to one thread. */
final class Watch {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Evaluator evaluator;
    private final @Nullable JudgedDays days;
    private Saved saved = Saved.NOTHING;
    private long version = -1;
    private boolean prepared;
    private @Nullable Span period;

    Watch(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.days = evaluator.measured().windows() instanceof SliceWindows slices
                ? new JudgedDays(evaluator.slo().name(), slices)
                : null;
    }

    /** Reads what was kept again before the next evaluation. */
    void forget() {
        version = -1;
    }

    /** The same, after another node evaluated. */
    void takeOver() {
        forget();
        prepared = false;
    }

    /** What every node does, whether or not it evaluates: it keeps when the period began, and reads how slices were judged. */
    void prepare(KeyValue store, Instant now) {
        keepPeriod(now);
        if (!prepared && days != null) {
            days.load(store);
        }
        prepared = true;
    }

    /** Where an hour of UTC begins, the time is exact anyway. */
    private void keepPeriod(Instant now) {
        if (evaluator.slo().period() instanceof Period.Calendar && (period == null || !now.isBefore(period.until()))) {
            Span span = Span.of(evaluator.slo().period(), now);
            boolean hour = span.from().equals(span.from().truncatedTo(ChronoUnit.HOURS));
            if (hour || measured().windows().keepExact(span.from())) {
                period = span;
            }
        }
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
                .map(value -> Saved.read(name(), value.value()).state())
                .orElse(AlertState.QUIET);
        return Arrays.stream(Urgency.values())
                .filter(urgency -> state.of(urgency).firing())
                .map(urgency -> Firing.of(evaluator.slo(), urgency, state.of(urgency)))
                .toList();
    }

    /** What is not written is not told: another node may have written meanwhile. */
    void evaluate(KeyValue store, Incidents incidents, Instant now) {
        read(store);
        if (days != null) {
            days.keep(store);
        }
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
            saved = kept.map(value -> Saved.read(name(), value.value())).orElse(Saved.NOTHING);
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
        return key(name());
    }

    /** Under which key an objective's alerts are kept. */
    static String key(String name) {
        return "slo/alerts/" + name;
    }
}
