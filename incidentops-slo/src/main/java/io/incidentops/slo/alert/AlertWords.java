package io.incidentops.slo.alert;

import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an alert says to people, in plain words. */
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
        return burn.value().isPresent()
                ? name + "the error budget burns " + burn + " times too fast"
                : name + "what may never fail did";
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
        Duration window = rule.rule().longWindow();
        BurnRate burn = burn(status, rule);
        String of = String.format(Locale.ROOT, "(%,d bad of %,d%s)", counts.bad(), counts.total(), unit(status));
        List<String> parts = new ArrayList<>();
        parts.add(burn.share(window, status.span().length())
                .map(share -> SloWords.percent(share, 1) + " of the "
                        + SloWords.budget(status.slo().period()) + " in the last " + SloWords.last(window) + " " + of)
                .orElse("bad in the last " + SloWords.last(window) + " " + of));
        burn.value().ifPresent(rate -> parts.add("burn " + burn));
        left(status, burn, parts);
        return String.join(", ", parts);
    }

    private static void left(SloStatus status, BurnRate burn, List<String> parts) {
        Rational left = status.budget().fractionLeft().orElse(null);
        if (left == null) {
            return;
        }
        if (left.signum() <= 0) {
            parts.add("the budget is empty, " + SloWords.percent(Rational.ZERO.minus(left), 0) + " overspent");
            return;
        }
        status.budget()
                .emptyIn(burn, status.span().length())
                .ifPresent(time -> parts.add("at this rate empty in " + SloWords.length(time)));
        parts.add(SloWords.percent(left, 0) + " left");
    }

    private static BurnRate burn(SloStatus status, RuleResult rule) {
        return BurnRate.of(rule.longCounts().counts(), status.slo().target());
    }

    private static String unit(SloStatus status) {
        return status.slo().slices().isPresent() ? " slices of time" : "";
    }
}
