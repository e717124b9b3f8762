package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How an objective stands at a moment. Immutable.
 *
 * @param slo the objective
 * @param at the moment
 * @param span the period in which it lies
 * @param counts what was counted in the period, and how much of it was observed
 * @param budget how much may go wrong, and how much did
 * @param burns how fast the budget burnt lately, over the last hour and each window of its rules, the shortest first
 */
public record SloStatus(Slo slo, Instant at, Span span, WindowCounts counts, ErrorBudget budget, List<Burn> burns) {
    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * How fast the budget burnt in a window.
     *
     * @param window how long it is
     * @param counts what was counted in it
     * @param rate the burn rate
     */
    public record Burn(Duration window, WindowCounts counts, BurnRate rate) {}

    /** Checks that nothing is missing. */
    public SloStatus {
        Objects.requireNonNull(slo, "slo");
        Objects.requireNonNull(at, "at");
        burns = List.copyOf(burns);
    }

    /**
     * How an objective stands.
     *
     * @param slo the objective
     * @param windows what it counts, as {@link Slo#windows} answers it
     * @param now the moment, which is the present of the windows
     * @return the status
     */
    public static SloStatus of(Slo slo, Windows windows, Instant now) {
        Span span = Span.of(slo.period(), now);
        RatioWindows.Exact exact = exact(slo, windows, now);
        WindowCounts counts = exact.counts();
        TreeSet<Duration> lengths = new TreeSet<>(List.of(HOUR));
        for (AlertRule rule : slo.alerts()) {
            lengths.add(rule.longWindow());
            lengths.add(rule.shortWindow());
        }
        List<Burn> burns = lengths.stream()
                .map(window -> {
                    WindowCounts last = windows.last(window);
                    return new Burn(window, last, BurnRate.of(last.counts(), slo.target()));
                })
                .toList();
        return new SloStatus(slo, now, span, counts, budget(slo, span, exact, now), burns);
    }

    /**
     * What was counted in the period so far.
     *
     * @param slo the objective
     * @param windows what it counts
     * @param now the moment
     * @return the counts
     */
    public static WindowCounts counts(Slo slo, Windows windows, Instant now) {
        if (slo.period() instanceof Period.Rolling rolling) {
            return windows.last(rolling.length());
        }
        Instant from = Span.of(slo.period(), now).from();
        windows.keepExact(from);
        return windows.between(from, now);
    }

    /** Bad slices or events, not rounded. */
    private static RatioWindows.Exact exact(Slo slo, Windows windows, Instant now) {
        if (windows instanceof RatioWindows ratios) {
            return slo.period() instanceof Period.Rolling rolling
                    ? ratios.exactLast(rolling.length())
                    : ratios.exactBetween(Span.of(slo.period(), now).from(), now);
        }
        WindowCounts counts = counts(slo, windows, now);
        return new RatioWindows.Exact(counts, Rational.of(counts.counts().bad(), slo.countsEach()));
    }

    private static ErrorBudget budget(Slo slo, Span span, RatioWindows.Exact exact, Instant now) {
        Counts counts = exact.counts().counts();
        long counted = counts.total() / slo.countsEach();
        if (slo.period() instanceof Period.Rolling) {
            return ErrorBudget.ofSlices(exact.bad(), counted, slo.target());
        }
        return slo.sliceLength()
                .map(slice -> ErrorBudget.unfinishedSlices(
                        exact.bad(), counted, slo.target(), new ErrorBudget.Whole(span, slice)))
                .orElseGet(() -> ErrorBudget.unfinished(exact.counts(), slo.target(), span, now));
    }

    /**
     * The indicator: which part was good.
     *
     * @return from 0 to 1, nothing where nothing was counted
     */
    public Optional<Rational> sli() {
        long total = counts.counts().total();
        return total == 0
                ? Optional.empty()
                : Optional.of(Rational.ONE.minus(budget.spent().dividedBy(Rational.of(total, slo.countsEach()))));
    }

    /**
     * Whether the promise is kept so far.
     *
     * @return whether no more was bad than is allowed; nothing where nothing was counted
     */
    public Optional<Boolean> kept() {
        return sli().map(sli -> sli.compareTo(Rational.of(slo.target().parts(), Target.WHOLE)) >= 0);
    }

    /**
     * How fast the budget burnt in a window.
     *
     * @param window the last hour, or a window of one of the rules
     * @return the burn rate, unknown for other windows
     */
    public BurnRate burn(Duration window) {
        return burns.stream()
                .filter(burn -> burn.window().equals(window))
                .map(Burn::rate)
                .findFirst()
                .orElse(BurnRate.NO_DATA);
    }

    /**
     * When the budget is empty if it burns on as in the last hour.
     *
     * @return after how long, nothing where it lasts for ever or nobody knows
     */
    public Optional<Duration> emptyIn() {
        return budget.emptyIn(burn(HOUR), span.length());
    }

    /**
     * Which part of the whole period's budget bad events or slices are. Where not all of the period was observed, the rest counts
     * as if it had the same traffic.
     *
     * @param bad what was bad, out of the counts of a window
     * @return such as 0.02; nothing where none is allowed, or nobody knows how many are
     */
    public Optional<Rational> share(Counts bad) {
        Rational whole = wholeBudget();
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(Rational.of(bad.bad(), slo.countsEach()).dividedBy(whole));
    }

    /**
     * Which part of the whole period's budget is left, the counterpart of {@link #share}. {@link ErrorBudget#fractionLeft} is about
     * what was allowed so far, which in the first hours of a service is next to nothing.
     *
     * @return 1 for all of it, negative where more was spent; nothing where none is allowed, or nobody knows how many are
     */
    public Optional<Rational> leftOfWhole() {
        Rational whole = wholeBudget();
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(Rational.ONE.minus(budget.spent().dividedBy(whole)));
    }

    private Rational wholeBudget() {
        if (budget.allowedProjected() != null) {
            return budget.allowedProjected();
        }
        Duration observed = counts.observed();
        return observed.isZero() || observed.compareTo(counts.length()) >= 0
                ? budget.allowed()
                : budget.allowed().times(Rational.seconds(counts.length())).dividedBy(Rational.seconds(observed));
    }

    /**
     * Whether there is too little traffic to tell whether the promise is kept: nothing bad was seen, but so few events would hide a
     * broken promise as well.
     *
     * @return whether nothing is bad and fewer than three bad ones were allowed
     */
    public boolean unproven() {
        return counts.counts().bad() == 0 && budget.allowed().compareTo(Rational.of(3)) < 0;
    }
}
