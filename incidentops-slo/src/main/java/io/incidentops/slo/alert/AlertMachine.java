package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.alert.AlertChange.Kind;
import io.incidentops.slo.alert.AlertState.Alert;
import io.incidentops.slo.alert.AlertState.Wait;
import io.incidentops.slo.alert.RuleResult.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows for the alerts of an objective from what its rules found: pure, it reads no clock and keeps nothing. Immutable.
 *
 * <ul>
 *   <li>An alert fires at the first evaluation in which a rule of its urgency is over, by the first such rule.
 *   <li>While the page fires, the ticket does not; nor for the short window of its rule afterwards, which still holds what was
 *       paged.
 *   <li>A stronger rule takes over at once, a weaker one only after the alert's own was off for a while.
 *   <li>It is over once its rule was off for that while and no other is over.
 *   <li>Where nobody knows whether its rule is over, it stays as it is, and a rule that has to be over for a while waits on.
 * </ul>
 */
public final class AlertMachine {
    private final List<AlertRule> rules;
    private final @Nullable Duration keepFiring;

    /**
     * A step of the machine.
     *
     * @param state the new state
     * @param changes what changed, in order
     */
    public record Step(AlertState state, List<AlertChange> changes) {
        /** Copies the changes. */
        public Step {
            changes = List.copyOf(changes);
        }
    }

    private AlertMachine(List<AlertRule> rules, @Nullable Duration keepFiring) {
        this.rules = List.copyOf(rules);
        this.keepFiring = keepFiring;
    }

    /**
     * A machine that lets an alert fire on for half its rule's short window.
     *
     * @param rules the rules, the strongest first
     * @return the machine
     */
    public static AlertMachine of(List<AlertRule> rules) {
        return new AlertMachine(rules, null);
    }

    /**
     * Lets an alert fire on for so long after its rule is off.
     *
     * @param keepFiring how long, not negative
     * @return the changed copy
     */
    public AlertMachine keepFiring(Duration keepFiring) {
        if (keepFiring.isNegative()) {
            throw new IllegalArgumentException("keepFiring is not negative, but was " + keepFiring);
        }
        return new AlertMachine(rules, keepFiring);
    }

    /**
     * What follows.
     *
     * @param before the state before
     * @param results what the rules found; one that is missing is unknown
     * @param now the moment of the evaluation
     * @return the state after, and what changed
     */
    public Step next(AlertState before, List<RuleResult> results, Instant now) {
        Map<String, Verdict> verdicts = new HashMap<>();
        results.forEach(result -> verdicts.put(result.rule().name(), result.verdict()));
        Function<AlertRule, Verdict> found = rule -> verdicts.getOrDefault(rule.name(), Verdict.UNKNOWN);
        Map<String, Wait> pending = pending(before, found, now);
        List<AlertChange> changes = new ArrayList<>();
        Moment moment = new Moment(found, pending, now, changes);
        Alert page = next(Urgency.PAGE, before.page(), moment);
        Instant paged = before.page().firing() && !page.firing() ? now : before.paged();
        Alert ticket = Alert.OFF;
        if (!page.firing()) {
            ticket = next(Urgency.TICKET, before.ticket(), moment.after(paged));
        } else if (before.ticket().firing()) {
            moment.changed(Kind.HANDED_TO_PAGE, Urgency.TICKET, before.ticket());
        }
        return new Step(new AlertState(page, ticket, pending, paged), changes);
    }

    /** One evaluation. */
    private record Moment(
            Function<AlertRule, Verdict> found,
            Map<String, Wait> pending,
            Instant now,
            List<AlertChange> changes,
            @Nullable Instant paged) {
        Moment(Function<AlertRule, Verdict> found, Map<String, Wait> pending, Instant now, List<AlertChange> changes) {
            this(found, pending, now, changes, null);
        }

        /** The same, where a page ended. */
        Moment after(@Nullable Instant page) {
            return new Moment(found, pending, now, changes, page);
        }

        boolean ready(AlertRule rule) {
            boolean own = paged == null || !paged.plus(rule.shortWindow()).isAfter(now);
            return own
                    && found.apply(rule) == Verdict.OVER
                    && (rule.pending().isZero() || waited(pending.get(rule.name()), rule.pending()));
        }

        private boolean waited(@Nullable Wait wait, Duration time) {
            return wait != null && !wait.since().plus(time).isAfter(now);
        }

        void changed(Kind kind, Urgency urgency, Alert alert) {
            if (alert.since() != null && alert.rule() != null) {
                changes.add(new AlertChange(kind, urgency, alert.rule(), alert.since(), now));
            }
        }
    }

    private Map<String, Wait> pending(AlertState before, Function<AlertRule, Verdict> found, Instant now) {
        Map<String, Wait> pending = new HashMap<>();
        for (AlertRule rule : rules) {
            Wait wait =
                    rule.pending().isZero() ? null : wait(before.pending().get(rule.name()), found.apply(rule), now);
            if (wait != null) {
                pending.put(rule.name(), wait);
            }
        }
        return pending;
    }

    private static @Nullable Wait wait(@Nullable Wait before, Verdict verdict, Instant now) {
        return switch (verdict) {
            case OVER -> before == null ? new Wait(now, null) : before.over(now);
            case UNKNOWN -> before == null ? null : before.unknown(now);
            case NOT_OVER -> null;
        };
    }

    private Alert next(Urgency urgency, Alert before, Moment moment) {
        AlertRule best = rules.stream()
                .filter(rule -> rule.urgency() == urgency && moment.ready(rule))
                .findFirst()
                .orElse(null);
        if (before.since() == null) {
            if (best == null) {
                return before;
            }
            Alert fired = new Alert(moment.now(), best.name(), null);
            moment.changed(Kind.FIRED, urgency, fired);
            return fired;
        }
        AlertRule own = rules.stream()
                .filter(rule -> rule.urgency() == urgency && rule.name().equals(before.rule()))
                .findFirst()
                .orElse(null);
        if (best != null && (own == null || rules.indexOf(best) < rules.indexOf(own))) {
            return changed(urgency, before, best, moment);
        }
        return goOn(urgency, before, new Ours(own, best), moment);
    }

    /**
     * The rules that matter to an alert that fires.
     *
     * @param own the one that it fires by, null where that is configured no more
     * @param best the strongest that is over, or null
     */
    private record Ours(@Nullable AlertRule own, @Nullable AlertRule best) {}

    private Alert goOn(Urgency urgency, Alert before, Ours ours, Moment moment) {
        Verdict verdict = ours.own() == null ? Verdict.NOT_OVER : moment.found().apply(ours.own());
        if (verdict != Verdict.NOT_OVER) {
            return new Alert(before.since(), before.rule(), null);
        }
        Instant off = before.offSince() == null ? moment.now() : before.offSince();
        if (off.plus(keep(ours.own())).isAfter(moment.now())) {
            return new Alert(before.since(), before.rule(), off);
        }
        if (ours.best() != null) {
            return changed(urgency, before, ours.best(), moment);
        }
        moment.changed(Kind.RESOLVED, urgency, before);
        return Alert.OFF;
    }

    private static Alert changed(Urgency urgency, Alert before, AlertRule rule, Moment moment) {
        Alert changed = new Alert(before.since(), rule.name(), null);
        moment.changed(Kind.RULE_CHANGED, urgency, changed);
        return changed;
    }

    private Duration keep(@Nullable AlertRule own) {
        if (keepFiring != null) {
            return keepFiring;
        }
        return own == null ? Duration.ZERO : own.shortWindow().dividedBy(2);
    }
}
