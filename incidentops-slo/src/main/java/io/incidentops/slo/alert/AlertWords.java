package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Method;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an alert says to people, in plain words. Figures are rounded here and nowhere else. */
public final class AlertWords {
    private static final Rational HUNDRED = Rational.of(100);

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
        return burn.isOver(Rational.ONE)
                ? name + "the error budget burns " + burn + " times too fast"
                : name + "the error budget burns";
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
        String window = "in the last " + last(rule.rule().longWindow());
        BurnRate burn = burn(status, rule);
        List<String> parts = new ArrayList<>();
        parts.add(counts.total() == 0 ? "nothing was counted " + window : spent(status, counts, window));
        burn.value().ifPresent(rate -> parts.add("burn " + burn));
        left(status, burn, parts);
        return String.join(", ", parts);
    }

    /** What was really spent, which at night is less than the burn rate would spend at the traffic of the day. */
    private static String spent(SloStatus status, Counts counts, String window) {
        String of = bad(status, counts);
        return status.share(counts)
                .map(share ->
                        little(share) + " of the " + budget(status.slo().period()) + " " + window + " (" + of + ")")
                .orElse(of + " " + window);
    }

    private static String little(Rational share) {
        String rounded = percent(share, 1);
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
        Rational left = status.budget().fractionLeft().orElse(null);
        if (left == null) {
            return;
        }
        if (left.signum() <= 0) {
            String over = percent(Rational.ZERO.minus(left), 0);
            parts.add("the budget is empty" + (over.equals("0 %") ? "" : ", " + over + " overspent"));
            return;
        }
        if (burn.isOver(Rational.ONE)) {
            status.budget()
                    .emptyIn(burn, status.span().length())
                    .ifPresent(time -> parts.add("at this rate empty in " + length(time)));
        }
        String rounded = percent(left, 0);
        parts.add((rounded.equals("0 %") ? "less than 1 %" : rounded) + " left");
    }

    private static BurnRate burn(SloStatus status, RuleResult rule) {
        return BurnRate.of(rule.longCounts().counts(), status.slo().target());
    }

    private static String unit(SloStatus status) {
        return status.slo().method() == Method.OCCURRENCES ? "" : " slices of time";
    }

    private static String percent(Rational part, int places) {
        BigDecimal rounded = part.times(HUNDRED).rounded(places);
        BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f %%", shown);
    }

    private static String budget(Period period) {
        if (period instanceof Period.Rolling rolling) {
            Duration length = rolling.length();
            if (length.equals(Duration.ofDays(length.toDays()))) {
                return length.toDays() + "-day budget";
            }
            return length.equals(Duration.ofHours(length.toHours()))
                    ? length.toHours() + "-hour budget"
                    : length.toMinutes() + "-minute budget";
        }
        Period.Calendar calendar = (Period.Calendar) period;
        return calendar.amount() == 1
                ? one(calendar.unit()) + "'s budget"
                : calendar.amount() + "-" + one(calendar.unit()) + " budget";
    }

    private static String one(ChronoUnit unit) {
        String name = unit.toString().toLowerCase(Locale.ROOT);
        return name.substring(0, name.length() - 1);
    }

    /** After "the last": without a number where it is one. */
    private static String last(Duration window) {
        String length = exact(window);
        return length.startsWith("1 ") ? length.substring(2) : length;
    }

    private static String exact(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return count(length.toDays(), "day");
        }
        if (length.equals(Duration.ofHours(length.toHours()))) {
            return count(length.toHours(), "hour");
        }
        return length.toSeconds() % 60 == 0 ? count(length.toMinutes(), "minute") : count(length.toSeconds(), "second");
    }

    /** Rounded, in the unit in which people would say it. */
    private static String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(2)) < 0) {
            return count(length.toSeconds(), "second");
        }
        if (length.compareTo(Duration.ofHours(2)) < 0) {
            return count(length.plusSeconds(30).toMinutes(), "minute");
        }
        return length.compareTo(Duration.ofDays(3)) < 0
                ? count(length.plusMinutes(30).toHours(), "hour")
                : count(length.plusHours(12).toDays(), "day");
    }

    private static String count(long number, String unit) {
        return String.format(Locale.ROOT, "%,d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
