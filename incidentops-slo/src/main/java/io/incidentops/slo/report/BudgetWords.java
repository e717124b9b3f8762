package io.incidentops.slo.report;

import io.incidentops.port.Times;
import io.incidentops.slo.BurnRate;
import io.incidentops.slo.ErrorBudget;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import java.time.Duration;
import java.time.Instant;

/** An error budget in words. */
final class BudgetWords {
    private static final Duration HOUR = Duration.ofHours(1);

    private BudgetWords() {}

    /** What was spent, what is allowed and what is left, with units. */
    static String amounts(SloStatus status) {
        ErrorBudget budget = status.budget();
        String spent = Amounts.exact(status.slo(), budget.spent()) + " spent of "
                + Amounts.exact(status.slo(), budget.allowed()) + " allowed" + running(status);
        String left = budget.fractionLeft()
                .map(part -> part.signum() < 0
                        ? ", " + Amounts.exact(status.slo(), Rational.ZERO.minus(budget.left())) + " ("
                                + Shares.of(Rational.ZERO.minus(part)) + ") overspent"
                        : ", " + Amounts.exact(status.slo(), budget.left()) + " (" + Shares.left(part) + ") left")
                .orElse("");
        return spent + left;
    }

    private static String running(SloStatus status) {
        Rational projected = status.budget().allowedProjected();
        return projected == null || !grows(status)
                ? ""
                : " so far (" + Amounts.exact(status.slo(), projected) + " by the end if it goes on like this)";
    }

    /** Whether what is allowed grows with the traffic, in a calendar period under way. */
    static boolean grows(SloStatus status) {
        return status.budget().allowedProjected() != null
                && status.slo().sliceLength().isEmpty();
    }

    /** Whether a good part of the period was not observed, so that its budget is that of what was. */
    static boolean young(SloStatus status) {
        Duration observed = status.counts().observed();
        return observed.multipliedBy(100).compareTo(status.counts().length().multipliedBy(99)) < 0;
    }

    /** Whether nothing is left, also of what will be allowed at the end. */
    static boolean gone(ErrorBudget budget) {
        Rational projected = budget.allowedProjected();
        Rational whole = projected == null ? budget.allowed() : projected;
        return budget.spent().signum() > 0 && budget.spent().compareTo(whole) >= 0;
    }

    /** When nothing is left, if it burns on as in the last hour. */
    static String empty(SloStatus status) {
        if (status.counts().counts().total() == 0) {
            return "nobody knows, since nothing was counted";
        }
        if (gone(status.budget())) {
            return "now: the budget is spent";
        }
        Duration time = status.emptyIn().orElse(null);
        if (time == null) {
            return status.burn(HOUR).kind() == BurnRate.Kind.NO_DATA
                    ? "nobody knows, since nothing was counted in the last hour"
                    : "not at the rate of the last hour";
        }
        boolean runs = status.span().until().isAfter(status.at());
        Duration rest = Duration.between(status.at(), status.span().until());
        if (runs && time.compareTo(rest) >= 0) {
            return "not before the period ends, at the rate of the last hour";
        }
        return "in " + SloWords.length(time) + " at the rate of the last hour" + when(status.at(), time);
    }

    private static String when(Instant now, Duration time) {
        return time.compareTo(Duration.ofDays(90)) > 0 ? "" : ", " + Times.dayMinute(now.plus(time)) + " UTC";
    }
}
