package io.incidentops.slo.report;

import io.incidentops.slo.Measured;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import io.incidentops.slo.WindowCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How bad an hour was: in bad minutes where time counts, else in per cent of the budget, or in bad events where none is allowed.
 *
 * @param known whether enough of it was observed to say so
 * @param amount how bad, 0 for not at all
 * @param level from 0 for good to 4
 */
record HourCell(boolean known, Rational amount, int level) {
    private static final Duration EXACT = Duration.ofDays(3);
    private static final Rational LEAST = Rational.of("0.1");
    private static final Rational[] MINUTES = {Rational.ZERO, Rational.of(5), Rational.of(15), Rational.of(30)};
    private static final Rational[] PERCENT = {Rational.ZERO, Rational.of("0.5"), Rational.of(2), Rational.of(10)};
    private static final Rational[] EVENTS = {Rational.ZERO, Rational.ONE, Rational.of(10), Rational.of(100)};

    /** What the figures are. */
    enum Unit {
        MINUTES,
        PERCENT,
        EVENTS
    }

    static Unit unit(SloStatus status) {
        return status.slo().sliceLength().isPresent()
                ? Unit.MINUTES
                : status.slo().target().budgetParts() == 0 ? Unit.EVENTS : Unit.PERCENT;
    }

    static HourCell of(Measured measured, SloStatus status, Instant from, Instant until) {
        boolean events = measured.slo().sliceLength().isEmpty();
        // Further back only whole hours of UTC are known, so one of them stands for an hour of a zone of half hours.
        boolean hourly = events && from.isBefore(status.at().minus(EXACT));
        Instant begin = hourly ? from.truncatedTo(ChronoUnit.HOURS) : from;
        WindowCounts counts = measured.windows().between(begin, hourly ? begin.plus(1, ChronoUnit.HOURS) : until);
        long bad = counts.counts().bad();
        Unit unit = unit(status);
        Rational amount = switch (unit) {
            case MINUTES -> minutes(measured, bad, Duration.between(from, until));
            case PERCENT -> percent(bad, status.budget().allowed());
            case EVENTS -> Rational.of(bad);
        };
        return new HourCell(bad > 0 || counts.coverage() >= 0.5, amount, level(amount, unit));
    }

    /** What is counted while this is read may be the first there is, of which nothing is allowed yet. */
    private static Rational percent(long bad, Rational allowed) {
        return allowed.signum() == 0
                ? Rational.ZERO
                : Rational.of(100).times(Rational.of(bad)).dividedBy(allowed);
    }

    /** A slice may be longer than the hour, or stick out of it. */
    private static Rational minutes(Measured measured, long bad, Duration length) {
        long slice = measured.slo().sliceLength().orElseThrow().toMinutes();
        Rational minutes = Amounts.of(measured.slo(), bad).times(Rational.of(slice));
        Rational most = Rational.of(length.toMinutes());
        return minutes.compareTo(most) > 0 ? most : minutes;
    }

    private static int level(Rational amount, Unit unit) {
        Rational[] edges = switch (unit) {
            case MINUTES -> MINUTES;
            case PERCENT -> PERCENT;
            case EVENTS -> EVENTS;
        };
        int level = 0;
        while (level < edges.length && amount.compareTo(edges[level]) > 0) {
            level++;
        }
        return level;
    }

    static String[] legend(Unit unit) {
        return switch (unit) {
            case MINUTES -> new String[] {"none", "up to 5", "up to 15", "up to 30", "more"};
            case PERCENT -> new String[] {"none", "up to 0.5", "up to 2", "up to 10", "more"};
            case EVENTS -> new String[] {"none", "1", "up to 10", "up to 100", "more"};
        };
    }

    /** Short enough for a cell. */
    String label() {
        if (amount.signum() == 0) {
            return "";
        }
        int places = amount.compareTo(Rational.of(10)) < 0 ? 1 : 0;
        String number = SloWords.number(amount, places);
        if (number.equals("0")) {
            return "<.1";
        }
        return amount.compareTo(Rational.of(10_000)) < 0 ? number : "10k+";
    }

    String words(SloStatus status) {
        return switch (unit(status)) {
            case MINUTES ->
                (amount.signum() > 0 && amount.compareTo(LEAST) < 0 ? "less than 0.1" : SloWords.number(amount, 1))
                        + " bad minutes";
            case PERCENT -> Shares.of(amount.dividedBy(Rational.of(100))) + " of the budget";
            case EVENTS -> SloWords.number(amount, 0) + " bad";
        };
    }
}
