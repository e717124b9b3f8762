package io.incidentops.slo.report;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Span;
import io.incidentops.slo.WindowCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The burn rates of a rule's two windows, by column of the chart: the highest in each, so that no peak is lost between two columns.
 * Not a number is where nobody knows.
 */
final class BurnLines {
    static final int COLUMNS = 384;
    private static final Duration EXACT = Duration.ofDays(3);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RECENT = 864;
    private static final int EARLIER = 2_200;

    private final AlertRule rule;
    private final @Nullable Rational threshold;
    private final double[] longRates = nothing();
    private final double[] shortRates = nothing();
    private final boolean[] over = new boolean[COLUMNS];

    private BurnLines(AlertRule rule, Period period) {
        this.rule = rule;
        this.threshold = threshold(rule, period);
    }

    static BurnLines of(Measured measured, AlertRule rule, TimeAxis time) {
        BurnLines lines = new BurnLines(rule, measured.slo().period());
        Instant now = time.until();
        Instant recent = now.minus(EXACT);
        Instant begin = time.from().isAfter(recent) ? time.from() : recent;
        List<Instant> samples = new ArrayList<>();
        if (time.from().isBefore(recent)) {
            samples.addAll(samples(time.from(), recent, HOUR, EARLIER));
        }
        samples.addAll(samples(begin, now, Duration.ofMinutes(1), RECENT));
        int first = 0;
        for (Instant at : samples) {
            int last = column(time, at);
            lines.add(measured, at, now, Math.min(first, last), last);
            first = last + 1;
        }
        return lines;
    }

    private static List<Instant> samples(Instant from, Instant until, Duration finest, int most) {
        return TimeAxis.samples(from, until, from, finest, most);
    }

    private static double[] nothing() {
        double[] nothing = new double[COLUMNS];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** As a burn rate; a part of the budget at even traffic. */
    private static @Nullable Rational threshold(AlertRule rule, Period period) {
        return switch (rule.mode()) {
            case BURN_RATE -> rule.factor();
            case BUDGET_SPENT ->
                rule.factor()
                        .times(Rational.seconds(Span.nominal(period)))
                        .dividedBy(Rational.seconds(rule.longWindow()));
            case ANY_BAD -> null;
        };
    }

    private static int column(TimeAxis time, Instant at) {
        double part = (time.x(at) - time.left()) / (time.right() - time.left());
        return (int) Math.min(COLUMNS - 1, part * COLUMNS);
    }

    /** A sample stands for all columns since the one before it. */
    private void add(Measured measured, Instant at, Instant now, int first, int last) {
        BurnRate longRate = rate(measured, at, rule.longWindow());
        boolean known = rule.shortWindow().compareTo(HOUR) >= 0 || !at.isBefore(now.minus(EXACT));
        BurnRate shortRate = known ? rate(measured, at, rule.shortWindow()) : BurnRate.NO_DATA;
        Rational least = threshold == null ? Rational.ZERO : threshold;
        for (int column = first; column <= last; column++) {
            raise(longRates, column, longRate);
            raise(shortRates, column, shortRate);
            over[column] |= longRate.isOver(least) && shortRate.isOver(least);
        }
    }

    private static BurnRate rate(Measured measured, Instant at, Duration window) {
        WindowCounts counts = measured.windows().between(at.minus(window), at);
        return BurnRate.of(counts.counts(), measured.slo().target());
    }

    private static void raise(double[] rates, int column, BurnRate rate) {
        double value = rate.kind() == BurnRate.Kind.INFINITE
                ? Double.POSITIVE_INFINITY
                : rate.value().map(Rational::toDouble).orElse(Double.NaN);
        if (Double.isNaN(rates[column]) || value > rates[column]) {
            rates[column] = value;
        }
    }

    /** The highest of the long window, not a number where nobody knows. */
    double highest() {
        return Arrays.stream(longRates)
                .filter(rate -> !Double.isNaN(rate))
                .max()
                .orElse(Double.NaN);
    }

    AlertRule rule() {
        return rule;
    }

    Optional<Rational> threshold() {
        return Optional.ofNullable(threshold);
    }

    double longRate(int column) {
        return longRates[column];
    }

    double shortRate(int column) {
        return shortRates[column];
    }

    /** Whether both windows were over the threshold at once. */
    boolean over(int column) {
        return over[column];
    }
}
