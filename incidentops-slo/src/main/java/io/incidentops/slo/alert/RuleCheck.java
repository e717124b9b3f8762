package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.Counts;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.WindowReader;
import io.incidentops.slo.Windows;
import io.incidentops.slo.alert.RuleResult.Verdict;
import java.time.Duration;

/** Holds one rule of an objective against what was counted. Immutable. */
final class RuleCheck {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Slo slo;
    private final AlertRule rule;
    private final Threshold threshold;

    RuleCheck(Slo slo, AlertRule rule) {
        this.slo = slo;
        this.rule = rule;
        Rational budget = Rational.of(slo.target().budgetParts(), Target.WHOLE);
        this.threshold = new Threshold(
                rule.mode() == Mode.BUDGET_SPENT ? budget : rule.factor().times(budget));
    }

    RuleResult check(Windows windows) {
        WindowCounts longCounts = windows.last(rule.longWindow());
        WindowCounts shortCounts = windows.last(rule.shortWindow());
        return new RuleResult(rule, verdict(longCounts, shortCounts, windows), longCounts, shortCounts);
    }

    /**
     * Whether the rule may be over, to be checked; where not, it is not. Makes no object.
     *
     * @param reader has read the windows
     * @param longWindow which of them is the long one
     * @param shortWindow which is the short one
     */
    boolean mayBeOver(WindowReader reader, int longWindow, int shortWindow) {
        long bad = reader.bad(shortWindow);
        long longBad = reader.bad(longWindow);
        if (bad == 0 || longBad == 0 || rule.mode() == Mode.BUDGET_SPENT) {
            return bad != 0 && longBad != 0;
        }
        return threshold.isOver(longBad, longBad + reader.good(longWindow))
                && threshold.isOver(bad, bad + reader.good(shortWindow));
    }

    private Verdict verdict(WindowCounts longCounts, WindowCounts shortCounts, Windows windows) {
        boolean begun = longCounts.observed().compareTo(rule.shortWindow()) >= 0;
        boolean gap =
                shortCounts.counts().total() == 0 && shortCounts.observed().compareTo(rule.shortWindow()) < 0;
        if (!begun || gap) {
            return Verdict.UNKNOWN;
        }
        return isOver(longCounts.counts(), shortCounts.counts(), windows) ? Verdict.OVER : Verdict.NOT_OVER;
    }

    private boolean isOver(Counts longCounts, Counts shortCounts, Windows windows) {
        if (shortCounts.bad() == 0 || longCounts.bad() == 0) {
            return false;
        }
        LowTraffic traffic = slo.lowTraffic();
        if (rule.mode() == Mode.BUDGET_SPENT) {
            Rational ratio = spent(longCounts, windows.last(traffic(slo)));
            Threshold dynamic = new Threshold(ratio);
            return dynamic.isOver(longCounts) && dynamic.isOver(shortCounts) && traffic.proves(longCounts, ratio);
        }
        return threshold.isOver(longCounts)
                && threshold.isOver(shortCounts)
                && (traffic.equals(LowTraffic.ANY) || traffic.proves(longCounts, threshold.ratio()));
    }

    /** Over which time the period's traffic is measured: one that is as long and ends now, since a month begins with none. */
    private static Duration traffic(Slo slo) {
        Duration nominal = Span.nominal(slo.period());
        return nominal.compareTo(KEPT) > 0 ? KEPT : nominal;
    }

    /**
     * The ratio at which the long window alone spends the part of the period's budget. What was not observed counts as if it had had
     * the same traffic, so that the first hours of a service are no whole period.
     */
    private Rational spent(Counts longCounts, WindowCounts seen) {
        if (seen.observed().isZero()) {
            return Rational.ONE;
        }
        Rational whole = Rational.of(seen.counts().total())
                .times(Rational.seconds(Span.nominal(slo.period())))
                .dividedBy(Rational.seconds(seen.observed()));
        return rule.factor().times(threshold.ratio()).times(whole).dividedBy(Rational.of(longCounts.total()));
    }
}
