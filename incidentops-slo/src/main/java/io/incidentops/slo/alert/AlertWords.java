package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Method;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an alert says to people, in plain words. Figures are rounded here and nowhere else. */
public final class AlertWords {
    private AlertWords() {}

    /**
     * What happens, in a few words.
     *
     * @param status how the objective stands
     * @param rule what the rule found
     * @return such as {@code checkout-availability: the error budget burns 16.6 times too fast}
     */
    public static String title(SloStatus status, RuleResult rule) {
        String name = status.slo().name() + ": ";
        BurnRate burn = burn(status, rule);
        if (rule.rule().mode() == Mode.ANY_BAD || burn.kind() == BurnRate.Kind.INFINITE) {
            return name + "what may never fail did";
        }
        if (!burn.isOver(Rational.ONE)) {
            return name + "the error budget burns";
        }
        String times = burn.toString();
        return name + "the error budget burns " + (times.equals("1") ? "" : times + " times ") + "too fast";
    }

    /**
     * What it means: how much was spent in the long window, how fast that is, when the budget is gone and what is left of it.
     *
     * @param status how the objective stands
     * @param rule what the rule found
     * @return such as {@code 2.3 % of the 30-day budget in the last hour (1,328 bad of 80,000), burn 16.6, at this rate empty in 26
     *     hours, 61 % left}
     */
    public static String words(SloStatus status, RuleResult rule) {
        Counts counts = rule.longCounts().counts();
        String window = "in the last " + SloWords.last(rule.rule().longWindow());
        BurnRate burn = burn(status, rule);
        List<String> parts = new ArrayList<>();
        parts.add(counts.total() == 0 ? "nothing was counted " + window : spent(status, counts, window));
        burn.value().ifPresent(rate -> parts.add("burn " + burn));
        quiet(rule, parts);
        left(status, burn, parts);
        return String.join(", ", parts);
    }

    /** Where no more events come, that may be the end of the trouble, or the worst of it. */
    private static void quiet(RuleResult rule, List<String> parts) {
        if (rule.shortCounts().counts().total() == 0
                && rule.longCounts().counts().total() > 0) {
            parts.add("nothing was counted in the last "
                    + SloWords.last(rule.rule().shortWindow()));
        }
    }

    /** What was really spent, which at night is less than the burn rate would spend at the traffic of the day. */
    private static String spent(SloStatus status, Counts counts, String window) {
        String of = bad(status, counts);
        return status.share(counts)
                .map(share -> little(share) + " of the "
                        + SloWords.budget(status.slo().period()) + " " + window + " (" + of + ")")
                .orElse(of + " " + window);
    }

    private static String little(Rational share) {
        String rounded = SloWords.percent(share, 1);
        return share.signum() > 0 && rounded.equals("0 %") ? "less than 0.1 %" : rounded;
    }

    private static String bad(SloStatus status, Counts counts) {
        long each = status.slo().countsEach();
        String bad = each == 1
                ? String.format(Locale.ROOT, "%,d", counts.bad())
                : String.format(
                        Locale.ROOT, "%,.2f", Rational.of(counts.bad(), each).rounded(2));
        return bad + " bad of " + String.format(Locale.ROOT, "%,d", counts.total() / each) + unit(status);
    }

    private static void left(SloStatus status, BurnRate burn, List<String> parts) {
        // Of the same whole as what the window spent: two measures in one sentence contradict each other.
        Rational left = status.leftOfWhole().orElse(null);
        if (left == null) {
            return;
        }
        if (left.signum() <= 0) {
            String over = SloWords.percent(Rational.ZERO.minus(left), 0);
            parts.add("the budget is empty" + (over.equals("0 %") ? "" : ", " + over + " overspent"));
        } else {
            if (burn.isOver(Rational.ONE)) {
                burn.lasts(left, status.span().length())
                        .ifPresent(time -> parts.add("at this rate empty in " + SloWords.length(time)));
            }
            String rounded = SloWords.percentDown(left, 0);
            parts.add((rounded.equals("0 %") ? "less than 1 %" : rounded) + " left");
        }
        observed(status, parts);
    }

    /** What an hour says of a month is little, and has to be known. */
    private static void observed(SloStatus status, List<String> parts) {
        Duration observed = status.counts().observed();
        if (!observed.isZero()
                && observed.multipliedBy(2).compareTo(status.counts().length()) < 0) {
            parts.add("only " + SloWords.length(observed) + " of "
                    + SloWords.length(status.counts().length()) + " known");
        }
    }

    private static BurnRate burn(SloStatus status, RuleResult rule) {
        return BurnRate.of(rule.longCounts().counts(), status.slo().target());
    }

    private static String unit(SloStatus status) {
        return status.slo().method() == Method.OCCURRENCES ? "" : " slices of time";
    }
}
