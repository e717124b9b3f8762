package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much may go wrong in a period, and how much did. Numbers are exact and rounded only to be shown. Immutable.
 *
 * @param allowed how many events or slices may be bad; in an unfinished calendar period, of those so far where events count, of
 *     all there will be where time does
 * @param spent how many were bad
 * @param allowedSoFar how many were allowed of what has gone by of an unfinished calendar period, or null for any other
 * @param allowedProjected how many will have been allowed at the end of an unfinished calendar period if it goes on as it did, or
 *     null for any other period, and where nothing of it was observed
 */
public record ErrorBudget(
        Rational allowed,
        Rational spent,
        @Nullable Rational allowedSoFar,
        @Nullable Rational allowedProjected) {
    /** Checks that nothing is missing. */
    public ErrorBudget {
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(spent, "spent");
    }

    /**
     * The budget of a finished or a rolling period.
     *
     * @param counts what was counted in it
     * @param target which part has to be good
     * @return the budget
     */
    public static ErrorBudget of(Counts counts, Target target) {
        return new ErrorBudget(allowed(Rational.of(counts.total()), target), Rational.of(counts.bad()), null, null);
    }

    /**
     * The budget of a calendar period under way, by events.
     *
     * @param counts what was counted so far
     * @param target which part has to be good
     * @param span the period
     * @param now until when was counted
     * @return the budget: what is allowed is what is allowed so far
     */
    public static ErrorBudget unfinished(Counts counts, Target target, Span span, Instant now) {
        Duration gone = Duration.between(span.from(), now);
        return unfinished(new WindowCounts(counts, gone, gone), target, span, now);
    }

    /**
     * The budget of a calendar period under way, by events, of which a part may not have been observed.
     *
     * @param counts what was counted so far, and how long
     * @param target which part has to be good
     * @param span the period
     * @param now until when was counted
     * @return the budget: what is allowed is what is allowed so far; what will be goes on as in the time that was observed
     */
    public static ErrorBudget unfinished(WindowCounts counts, Target target, Span span, Instant now) {
        Rational soFar = allowed(Rational.of(counts.counts().total()), target);
        Rational spent = Rational.of(counts.counts().bad());
        Duration observed = counts.observed();
        if (observed.isZero() || observed.isNegative()) {
            return new ErrorBudget(soFar, spent, soFar, null);
        }
        Rational rest = Rational.seconds(Duration.between(now, span.until())).dividedBy(Rational.seconds(observed));
        return new ErrorBudget(soFar, spent, soFar, soFar.times(rest.plus(Rational.ONE)));
    }

    /**
     * The budget of a calendar period under way, by time slices, of which the whole period is known beforehand.
     *
     * @param counts good and bad slices so far
     * @param target which part has to be good
     * @param span the period
     * @param slice how long a slice is
     * @return the budget: what is allowed is what is allowed of the whole period
     */
    public static ErrorBudget unfinishedSlices(Counts counts, Target target, Span span, Duration slice) {
        return unfinishedSlices(Rational.of(counts.bad()), counts.total(), target, new Whole(span, slice));
    }

    /** A period of slices. */
    record Whole(Span span, Duration slice) {
        Rational slices() {
            return Rational.seconds(span.length()).dividedBy(Rational.seconds(slice));
        }
    }

    static ErrorBudget unfinishedSlices(Rational bad, long soFar, Target target, Whole period) {
        Rational whole = allowed(period.slices(), target);
        return new ErrorBudget(whole, bad, allowed(Rational.of(soFar), target), whole);
    }

    static ErrorBudget ofSlices(Rational bad, long slices, Target target) {
        return new ErrorBudget(allowed(Rational.of(slices), target), bad, null, null);
    }

    /**
     * How long a service may be down.
     *
     * @param target which part of the time it has to be up
     * @param period how long the period is
     * @return the seconds, exactly
     */
    public static Rational seconds(Target target, Duration period) {
        return allowed(Rational.seconds(period), target);
    }

    private static Rational allowed(Rational total, Target target) {
        return total.times(Rational.of(target.budgetParts(), Target.WHOLE));
    }

    /**
     * What is left.
     *
     * @return what is allowed without what is spent, negative where more was spent
     */
    public Rational left() {
        return allowed.minus(spent);
    }

    /**
     * Which part is left.
     *
     * @return 1 for all of it, negative where more was spent than allowed; nothing where none is allowed
     */
    public Optional<Rational> fractionLeft() {
        return allowed.signum() == 0 ? Optional.empty() : Optional.of(left().dividedBy(allowed));
    }

    /**
     * When it is empty if it goes on like this. In a rolling period old failures leave meanwhile, so it is the earliest such time; in
     * a calendar period under way it is the projected budget that will be empty.
     *
     * @param burn how fast it is spent
     * @param period how long the period is
     * @return after how long; nothing where it lasts for ever, where none is allowed and none was spent, or nobody knows
     */
    public Optional<Duration> emptyIn(BurnRate burn, Duration period) {
        Rational whole = allowedProjected == null ? allowed : allowedProjected;
        if (whole.signum() == 0 && spent.signum() == 0) {
            return Optional.empty();
        }
        return burn.lasts(
                whole.signum() == 0 ? Rational.ZERO : whole.minus(spent).dividedBy(whole), period);
    }
}
