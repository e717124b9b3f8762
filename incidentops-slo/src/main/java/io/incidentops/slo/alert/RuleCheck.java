package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.Counts;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Target;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.WindowReader;
import io.incidentops.slo.Windows;
import io.incidentops.slo.alert.RuleResult.Verdict;
import java.math.BigInteger;
import java.time.Instant;

/** Holds one rule of an objective against what was counted. Immutable. */
final class RuleCheck {
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

    RuleResult check(Windows windows, Instant now) {
        WindowCounts longCounts = windows.last(rule.longWindow());
        WindowCounts shortCounts = windows.last(rule.shortWindow());
        return new RuleResult(rule, verdict(longCounts, shortCounts, windows, now), longCounts, shortCounts);
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

    private Verdict verdict(WindowCounts longCounts, WindowCounts shortCounts, Windows windows, Instant now) {
        boolean begun = longCounts.observed().compareTo(rule.shortWindow()) >= 0;
        boolean gap =
                shortCounts.counts().total() == 0 && shortCounts.observed().compareTo(rule.shortWindow()) < 0;
        if (!begun || gap) {
            return Verdict.UNKNOWN;
        }
        return isOver(longCounts.counts(), shortCounts.counts(), windows, now) ? Verdict.OVER : Verdict.NOT_OVER;
    }

    private boolean isOver(Counts longCounts, Counts shortCounts, Windows windows, Instant now) {
        if (shortCounts.bad() == 0 || longCounts.bad() == 0) {
            return false;
        }
        LowTraffic traffic = slo.lowTraffic();
        if (rule.mode() == Mode.BUDGET_SPENT) {
            Rational ratio =
                    spent(longCounts, SloStatus.counts(slo, windows, now).counts());
            Threshold dynamic = new Threshold(ratio);
            return dynamic.isOver(longCounts) && dynamic.isOver(shortCounts) && traffic.proves(longCounts, ratio);
        }
        return threshold.isOver(longCounts)
                && threshold.isOver(shortCounts)
                && (traffic.equals(LowTraffic.ANY) || traffic.proves(longCounts, threshold.ratio()));
    }

    /** The ratio at which the long window alone spends the part of the period's budget. */
    private Rational spent(Counts longCounts, Counts period) {
        return rule.factor()
                .times(threshold.ratio())
                .times(new Rational(BigInteger.valueOf(period.total()), BigInteger.valueOf(longCounts.total())));
    }
}
