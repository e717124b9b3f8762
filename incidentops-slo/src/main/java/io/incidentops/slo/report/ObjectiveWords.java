package io.incidentops.slo.report;

import io.incidentops.port.Times;
import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import io.incidentops.slo.Target;
import io.incidentops.slo.WindowCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How an objective stands, in plain words. What is rounded never looks better than it is. */
public final class ObjectiveWords {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SO_FAR = " so far";

    /**
     * One thing that is known of an objective. Immutable.
     *
     * @param name what it is, such as {@code Budget}
     * @param words what it comes to, as plain text
     */
    public record Fact(String name, String words) {}

    private ObjectiveWords() {}

    /**
     * In one line.
     *
     * @param status how the objective stands
     * @return such as {@code checkout 99.9 %: 61.2 % of the 30-day budget left, burn 16.6, at this rate empty in 26 hours}
     */
    public static String headline(SloStatus status) {
        List<String> parts = new ArrayList<>();
        parts.add(left(status));
        BurnRate burn = status.burn(HOUR);
        if (burn.kind() != BurnRate.Kind.NO_DATA) {
            parts.add("burn " + burn);
        }
        if (!BudgetWords.gone(status.budget())) {
            status.emptyIn().ifPresent(time -> parts.add("at this rate empty in " + SloWords.length(time)));
        }
        return status.slo() + ": " + String.join(", ", parts);
    }

    private static String left(SloStatus status) {
        if (status.counts().counts().total() == 0) {
            return "nothing was counted";
        }
        String budget = SloWords.budget(status.slo().period())
                + (BudgetWords.grows(status) || BudgetWords.young(status) ? SO_FAR : "");
        Rational left = status.budget().fractionLeft().orElse(null);
        if (left == null) {
            Counts counts = status.counts().counts();
            return counts.bad() == 0
                    ? "nothing may fail, and nothing did"
                    : "nothing may fail, and " + Amounts.count(status.slo(), counts.bad()) + " did";
        }
        if (left.signum() < 0) {
            return "the " + budget + " is empty, " + Shares.of(Rational.ZERO.minus(left)) + " overspent";
        }
        return budget.endsWith(SO_FAR)
                ? Shares.left(left) + " left of the " + budget
                : Shares.left(left) + " of the " + budget + " left";
    }

    /**
     * Everything that is worth knowing, one thing after another.
     *
     * @param status how the objective stands
     * @return the facts: promise, what was counted, budget, burn, when it is empty, what was not observed, and warnings
     */
    public static List<Fact> facts(SloStatus status) {
        List<Fact> facts = new ArrayList<>();
        status.slo().description().ifPresent(text -> facts.add(new Fact("Means", text)));
        facts.add(new Fact("Promise", promise(status.slo())));
        facts.add(new Fact("So far", soFar(status)));
        facts.add(new Fact("Budget", BudgetWords.amounts(status)));
        facts.add(new Fact("Burn", burns(status)));
        facts.add(new Fact("Empty", BudgetWords.empty(status)));
        unobserved(status, facts);
        if (status.unproven() && status.counts().counts().total() > 0) {
            facts.add(new Fact(
                    "Few events",
                    "with so few events a broken promise may show no bad one, so none seen proves little"));
        }
        status.slo().warnings().forEach(warning -> facts.add(new Fact("Warning", warning)));
        return List.copyOf(facts);
    }

    private static String promise(Slo slo) {
        String what = switch (slo.method()) {
            case OCCURRENCES -> " of events are good";
            case TIME_SLICES -> " of " + slices(slo) + " are good";
            case RATIO_TIME_SLICES -> " of events are good in the mean of " + slices(slo);
        };
        return slo.target() + what + " over " + SloWords.period(slo.period());
    }

    private static String slices(Slo slo) {
        Duration length = slo.sliceLength().orElseThrow();
        return length.equals(Duration.ofMinutes(1)) ? "minutes" : "slices of " + SloWords.exact(length);
    }

    private static String soFar(SloStatus status) {
        Counts counts = status.counts().counts();
        return status.sli()
                .map(sli -> SloWords.percentDown(sli, places(status.slo().target())) + " good ("
                        + Amounts.count(status.slo(), counts.bad()) + " bad of "
                        + Amounts.count(status.slo(), counts.total()) + "), "
                        + (status.kept().orElse(true) ? "the promise is kept" : "the promise is broken"))
                .orElse("nothing was counted");
    }

    /** Two more places than the target has, so that nearly kept is told from kept. */
    private static int places(Target target) {
        String text = target.toString();
        int point = text.indexOf('.');
        return point < 0 ? 2 : text.indexOf(' ') - point + 1;
    }

    private static String burns(SloStatus status) {
        return status.burns().stream()
                .map(burn -> burn.rate() + " in the last " + SloWords.last(burn.window()))
                .collect(Collectors.joining(", "));
    }

    private static void unobserved(SloStatus status, List<Fact> facts) {
        WindowCounts counts = status.counts();
        Duration missing = counts.length().minus(counts.observed());
        if (counts.length().isZero() || missing.compareTo(tolerance(status.slo())) <= 0) {
            return;
        }
        Rational part = Rational.seconds(counts.observed()).dividedBy(Rational.seconds(counts.length()));
        facts.add(new Fact(
                "Observed",
                SloWords.percentDown(part, 1) + " of the time so far; of " + Times.human(missing)
                        + " nothing is known, and the figures leave it out"));
    }

    /** Slices are judged two minutes after their end, which is no gap. */
    private static Duration tolerance(Slo slo) {
        return slo.sliceLength().map(length -> length.plusMinutes(3)).orElse(Duration.ofMinutes(1));
    }
}
