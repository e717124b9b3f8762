package io.incidentops.slo.source;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many values were up to some limits. Not changed once made. */
final class Buckets {
    /** Ascending; each is included. */
    private final double[] limits;

    private final double[] counts;

    /** How many of the unit a second has; 0 where it does not measure time. */
    private final double perSecond;

    /** Why they cannot be asked all the same. */
    private final @Nullable String refusal;

    private Buckets(double[] limits, double[] counts, double perSecond, @Nullable String refusal) {
        this.limits = limits;
        this.counts = counts;
        this.perSecond = perSecond;
        this.refusal = refusal;
    }

    /** How many were up to each limit, that is with those of all lower ones. */
    static Buckets upToEach(double[] limits, double[] counts, double perSecond) {
        return new Buckets(limits, counts, perSecond, null);
    }

    /** Each with those alone that are above the next lower limit. */
    static Buckets between(double[] limits, double[] counts, double perSecond) {
        double[] sums = counts.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return new Buckets(limits, sums, perSecond, null);
    }

    static Buckets refused(String why) {
        return new Buckets(new double[0], new double[0], 0, why);
    }

    /** Those and what came since; where the limits were changed meanwhile they begin again. */
    Buckets plus(Buckets more) {
        if (!Arrays.equals(limits, more.limits)) {
            return more;
        }
        double[] sums = new double[counts.length];
        Arrays.setAll(sums, i -> counts[i] + more.counts[i]);
        return new Buckets(limits, sums, perSecond, refusal);
    }

    double upTo(String name, Limit limit) {
        if (refusal != null) {
            throw new SourceException(refusal);
        }
        if (limit.time() && perSecond == 0) {
            throw new SourceException(name + " does not measure time, so it has no limit of " + limit
                    + ": give the limit as a number in its own unit");
        }
        double unit = limit.time() ? perSecond : 1;
        double wanted = limit.value() * unit;
        for (int i = 0; i < limits.length; i++) {
            if (Math.abs(limits[i] - wanted) <= 1e-9 * Math.abs(wanted)) {
                return counts[i];
            }
        }
        throw new SourceException(name + " has no bucket up to " + limit + ": " + known(limit.time(), unit));
    }

    private String known(boolean time, double unit) {
        String all = Arrays.stream(limits)
                .filter(Double::isFinite)
                .limit(100)
                .mapToObj(each -> Limit.number(each / unit))
                .collect(Collectors.joining(", "));
        return all.isEmpty()
                ? "it has none, so give it one"
                : "take one of " + all + (time ? " s" : "") + ", or add it";
    }
}
