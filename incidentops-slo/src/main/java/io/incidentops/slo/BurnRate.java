package io.incidentops.slo;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many times faster than allowed the budget is spent: at 1 it is empty at the end of the period, exactly. Immutable.
 *
 * @param kind whether there is a number
 * @param exact the number, null unless it is finite
 */
public record BurnRate(Kind kind, @Nullable Rational exact) {
    /** Nothing was counted, so nobody knows. */
    public static final BurnRate NO_DATA = new BurnRate(Kind.NO_DATA, null);

    /** A bad event where none is allowed. */
    public static final BurnRate INFINITE = new BurnRate(Kind.INFINITE, null);

    private static final BurnRate NONE = new BurnRate(Kind.FINITE, Rational.ZERO);
    private static final BigInteger WHOLE = BigInteger.valueOf(Target.WHOLE);

    /** Whether there is a number. */
    public enum Kind {
        /** Nothing was counted. */
        NO_DATA,
        /** There is a number. */
        FINITE,
        /** A target of 100 % was broken. */
        INFINITE
    }

    /** @throws IllegalArgumentException where a finite one has no number, or another has one */
    public BurnRate {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.FINITE) != (exact != null)) {
            throw new IllegalArgumentException("a burn rate has a number where it is finite, but was " + kind);
        }
    }

    /**
     * The burn rate of events.
     *
     * @param counts the events
     * @param target which part of them has to be good
     * @return bad / (total x (1 - target)); infinite where none may be bad and one was
     */
    public static BurnRate of(Counts counts, Target target) {
        if (counts.total() == 0) {
            return NO_DATA;
        }
        if (counts.bad() == 0) {
            return NONE;
        }
        if (target.budgetParts() == 0) {
            return INFINITE;
        }
        return new BurnRate(
                Kind.FINITE,
                new Rational(
                        BigInteger.valueOf(counts.bad()).multiply(WHOLE),
                        BigInteger.valueOf(counts.total()).multiply(BigInteger.valueOf(target.budgetParts()))));
    }

    /**
     * The number.
     *
     * @return the exact number, nothing where it is infinite or unknown
     */
    public Optional<Rational> value() {
        return Optional.ofNullable(exact);
    }

    /**
     * Whether it is faster than that. What is unknown is not.
     *
     * @param threshold the rate that is just not over
     * @return whether it is strictly greater
     */
    public boolean isOver(Rational threshold) {
        return kind == Kind.INFINITE || (exact != null && exact.compareTo(threshold) > 0);
    }

    /**
     * How long a part of the budget lasts at this rate.
     *
     * @param part which part, such as 1 for all of it; where it is spent already, it lasts no longer
     * @param period how long the period is
     * @return how long, rounded down to a nanosecond; nothing where it lasts for ever or nobody knows
     */
    public Optional<Duration> lasts(Rational part, Duration period) {
        if (kind == Kind.INFINITE || part.signum() <= 0) {
            return kind == Kind.NO_DATA ? Optional.empty() : Optional.of(Duration.ZERO);
        }
        if (exact == null || exact.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Spans.of(Rational.seconds(period).times(part).dividedBy(exact)));
    }

    /**
     * Which part of a period's budget is spent by a window at this rate, where traffic is even.
     *
     * @param window how long the window is
     * @param period how long the period is
     * @return the part, nothing where it is infinite or unknown
     */
    public Optional<Rational> share(Duration window, Duration period) {
        return value().map(rate -> rate.times(Rational.seconds(window)).dividedBy(Rational.seconds(period)));
    }

    /** Such as {@code 16.6}, rounded to be shown. */
    @Override
    public String toString() {
        return exact == null
                ? (kind == Kind.INFINITE ? "infinite" : "unknown")
                : exact.rounded(1).stripTrailingZeros().toPlainString();
    }
}
