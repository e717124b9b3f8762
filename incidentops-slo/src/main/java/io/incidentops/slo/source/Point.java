package io.incidentops.slo.source;

import org.jspecify.annotations.Nullable;

/**
 * One counter, or one histogram, as a library has it now. Not thread-safe; confined.
 *
 * @param name its name
 * @param labels its labels
 * @param scope what else tells it apart, empty where nothing does
 * @param count how many there were
 * @param buckets how many there were up to some limits, or null where that is not known
 */
record Point(
        String name,
        Labels labels,
        String scope,
        double count,
        @Nullable Buckets buckets) {
    String key() {
        return name + labels + scope;
    }

    double upTo(Limit limit) {
        if (buckets == null) {
            throw new SourceException(name + " has no buckets, so nobody knows how many were up to " + limit
                    + ": make it a histogram with that limit among its buckets");
        }
        return buckets.upTo(name, limit);
    }

    /** This one and what came since. */
    Point plus(Point more) {
        Buckets sum = buckets == null || more.buckets == null ? null : buckets.plus(more.buckets);
        return new Point(name, labels, scope, count + more.count, sum);
    }
}
