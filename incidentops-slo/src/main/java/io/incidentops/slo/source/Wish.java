package io.incidentops.slo.source;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** Which sums all of them make. */
    static Sums sums(List<Wish> wishes) {
        Set<Side> sides = wishes.stream().map(Wish::side).collect(Collectors.toSet());
        for (Sums sums : Sums.values()) {
            if (sides.size() == 2 && sides.stream().allMatch(sums::has)) {
                return sums;
            }
        }
        throw new IllegalStateException("a source needs two of good, bad and total, the third one follows; but there "
                + (sides.isEmpty()
                        ? "is none of them"
                        : "is " + sides.stream().map(Side::word).sorted().collect(Collectors.joining(" and "))));
    }
}
