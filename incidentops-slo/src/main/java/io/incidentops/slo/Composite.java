package io.incidentops.slo;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An objective made of others. Immutable.
 *
 * @param name its name
 * @param method how the parts become one figure
 * @param parts the parts, objectives or composites
 */
public record Composite(String name, CompositeMethod method, List<Part> parts) {
    /**
     * A part.
     *
     * @param name the name of an objective or of another composite
     * @param weight how much it counts, above 0
     */
    public record Part(String name, Rational weight) {
        /** @throws IllegalArgumentException where the weight is not above 0 */
        public Part {
            Objects.requireNonNull(name, "name");
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("part " + name + ": weight is above 0, but was " + weight);
            }
        }

        /**
         * A part that counts as much as any other.
         *
         * @param name the name of an objective or of another composite
         */
        public Part(String name) {
            this(name, Rational.ONE);
        }
    }

    /** @throws IllegalArgumentException where there is no part, or one twice */
    public Composite {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(method, "method");
        parts = List.copyOf(parts);
        Set<String> names = new HashSet<>();
        if (parts.isEmpty() || !parts.stream().allMatch(part -> names.add(part.name()))) {
            throw new IllegalArgumentException(
                    "composite " + name + ": parts: it has at least one part, and each only once");
        }
    }
}
