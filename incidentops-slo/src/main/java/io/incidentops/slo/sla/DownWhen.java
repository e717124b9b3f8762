package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * When a minute of measured requests is down. Immutable.
 *
 * @param ratio the error ratio, above 0 (or 0 with {@link Bound#ABOVE}) and at most 1
 * @param bound whether the ratio itself is down
 * @param minRequests how many requests a stretch of down minutes must have had together; with fewer it does not count
 */
public record DownWhen(BigDecimal ratio, Bound bound, long minRequests) {
    /** Whether the limit itself belongs to it. */
    public enum Bound {
        /** More errors than the ratio. */
        ABOVE,
        /** As many errors as the ratio, or more. */
        AT_LEAST
    }

    /** Every request fails. */
    public static final DownWhen ALL_FAIL = new DownWhen(BigDecimal.ONE, Bound.AT_LEAST, 0);

    /** @throws IllegalArgumentException where no minute or every minute would be down */
    public DownWhen {
        Objects.requireNonNull(bound, "bound");
        boolean always = ratio.signum() < 0 || (ratio.signum() == 0 && bound == Bound.AT_LEAST);
        boolean never = ratio.compareTo(BigDecimal.ONE) > (bound == Bound.ABOVE ? -1 : 0);
        if (always || never) {
            throw new IllegalArgumentException("downWhen: an error ratio lies between 0 and 1, but was " + bound + " "
                    + ratio + ": write 0.1 for 10 %");
        }
        if (minRequests < 0) {
            throw new IllegalArgumentException("minRequests: 0 or more, but was " + minRequests);
        }
    }

    /**
     * More errors than a ratio.
     *
     * @param ratio such as {@code 0.1}
     * @return the rule
     * @throws IllegalArgumentException where it is no ratio
     */
    public static DownWhen errorsAbove(String ratio) {
        return new DownWhen(Wording.decimal("downWhen", ratio), Bound.ABOVE, 0);
    }

    /**
     * Only where there was enough traffic.
     *
     * @param requests how many requests all minutes of a stretch must have had together
     * @return the changed copy
     */
    public DownWhen minRequests(long requests) {
        return new DownWhen(ratio, bound, requests);
    }

    boolean down(Counts counts) {
        if (counts.total() == 0) {
            return false;
        }
        int compared = Fraction.of(counts.bad(), counts.total()).compareTo(Fraction.of(ratio));
        return bound == Bound.ABOVE ? compared > 0 : compared >= 0;
    }
}
