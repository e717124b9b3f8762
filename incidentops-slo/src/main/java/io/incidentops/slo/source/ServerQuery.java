package io.incidentops.slo.source;

import org.jspecify.annotations.Nullable;

/**
 * Which series of a server are asked for, and as what. Immutable.
 *
 * @param side what they count
 * @param selector which ones; of a histogram where there is a limit
 * @param limit up to what a measured value counts, or null where all do
 */
record ServerQuery(Side side, Selector selector, @Nullable Limit limit) {
    Selector series() {
        return limit == null ? selector : selector.suffix("_bucket").upTo(limit);
    }

    /** As PromQL. */
    String text() {
        return series().toString();
    }
}
