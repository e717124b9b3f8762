package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which part of the time, or of the requests, was good: an exact fraction, never a rounded one. Immutable. */
public final class Uptime implements Comparable<Uptime> {
    /** All of it. */
    public static final Uptime FULL = new Uptime(Fraction.ONE);

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final Fraction part;

    private Uptime(Fraction part) {
        this.part = part;
    }

    static Uptime lost(Fraction lost, Fraction whole) {
        return whole.signum() == 0 ? FULL : new Uptime(Fraction.ONE.minus(lost.dividedBy(whole)));
    }

    /**
     * From times.
     *
     * @param down how long it was down
     * @param whole how long it should have been up; where this is zero, nothing could be down
     * @return the uptime
     * @throws IllegalArgumentException where the one is negative or longer than the other
     */
    public static Uptime of(Duration down, Duration whole) {
        if (down.isNegative() || down.compareTo(whole) > 0) {
            throw new IllegalArgumentException("down: it is from zero to the whole period, " + whole + ", but was "
                    + down + ": clip the downtime to the period first");
        }
        return lost(seconds(down), seconds(whole));
    }

    /**
     * From requests.
     *
     * @param counts the good and the bad ones; where there were none, none failed
     * @return the uptime
     */
    public static Uptime of(Counts counts) {
        return lost(Fraction.of(counts.bad(), 1), Fraction.of(counts.total(), 1));
    }

    private static Fraction seconds(Duration duration) {
        return Fraction.of(BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9)));
    }

    /**
     * Whether it is less than a limit. Exactly the limit is not less.
     *
     * @param limit the limit
     * @return whether it is below
     */
    public boolean below(Target limit) {
        return part.compareTo(Fraction.of(limit.parts(), Target.WHOLE)) < 0;
    }

    /**
     * In per cent, rounded.
     *
     * @param decimals how many decimal places
     * @param mode how to round; {@link RoundingMode#FLOOR} never shows a promise as kept that was not
     * @return such as 99.95
     */
    public BigDecimal percent(int decimals, RoundingMode mode) {
        return part.times(HUNDRED).decimal(decimals, mode);
    }

    /**
     * In per cent, exactly.
     *
     * @return a reduced fraction, such as {@code 43195/432}
     */
    public String exactPercent() {
        Fraction reduced = part.times(HUNDRED).reduced();
        return reduced.over() + "/" + reduced.under();
    }

    Uptime rounded(int decimals, RoundingMode mode) {
        return new Uptime(Fraction.of(percent(decimals, mode)).dividedBy(HUNDRED));
    }

    @Override
    public int compareTo(Uptime other) {
        return part.compareTo(other.part);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Uptime uptime && compareTo(uptime) == 0;
    }

    @Override
    public int hashCode() {
        return percent(12, RoundingMode.FLOOR).hashCode();
    }

    /** In per cent with at most four decimal places, rounded down, such as {@code 99.9899 %}. */
    @Override
    public String toString() {
        return Wording.number(percent(4, RoundingMode.FLOOR)) + " %";
    }
}
