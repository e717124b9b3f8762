package io.incidentops.slo.source;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which counters are asked for, and as what. Immutable.
 *
 * @param side what they count
 * @param name their name
 * @param where which of that name
 * @param limit up to what a measured value counts, or null where all do
 */
record Wish(
        Side side,
        String name,
        Predicate<Labels> where,
        @Nullable Limit limit) {
    Wish {
        Objects.requireNonNull(where, "where");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a counter has a name, but this one is blank");
        }
    }
}
