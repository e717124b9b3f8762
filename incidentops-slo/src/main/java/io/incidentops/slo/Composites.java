package io.incidentops.slo;

import io.incidentops.slo.Composite.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Composites that may be made of each other, but never in a circle. Immutable. */
public final class Composites {
    private final Map<String, Composite> byName = new HashMap<>();

    private Composites(List<Composite> composites) {
        for (Composite composite : composites) {
            if (byName.put(composite.name(), composite) != null) {
                throw new IllegalArgumentException(
                        "two composites are named " + composite.name() + ": give each its own name");
            }
        }
        Set<String> done = new HashSet<>();
        byName.keySet().forEach(name -> walk(name, new LinkedHashSet<>(), done));
        composites.forEach(this::alike);
    }

    /** Events and slices are only pooled with events and slices: a ratio has none. */
    private void alike(Composite composite) {
        CompositeMethod method = composite.method();
        if (method == CompositeMethod.POOLED_EVENTS || method == CompositeMethod.ANY_BAD_SLICE) {
            for (Part part : composite.parts()) {
                Composite inner = byName.get(part.name());
                if (inner != null && inner.method() != method) {
                    throw new IllegalArgumentException("composite " + composite.name() + ": parts: " + method
                            + " takes objectives, or composites of the same method, but " + inner.name() + " is "
                            + inner.method() + ": use WEIGHTED_MEAN, SERIES_PRODUCT or WORST");
                }
            }
        }
    }

    /**
     * Takes composites together.
     *
     * @param composites the composites
     * @return the same, checked
     * @throws IllegalArgumentException where two have one name, or one is part of itself, with the circle
     */
    public static Composites of(List<Composite> composites) {
        return new Composites(composites);
    }

    private void walk(String name, Set<String> path, Set<String> done) {
        Composite composite = byName.get(name);
        if (composite == null || done.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            throw new IllegalArgumentException("a composite is part of itself: " + String.join(" > ", path) + " > "
                    + name + ": take one of these parts out");
        }
        composite.parts().forEach(part -> walk(part.name(), path, done));
        path.remove(name);
        done.add(name);
    }

    /**
     * The figure of a composite. Parts without data are left out, and the weights of the others count for all.
     *
     * @param name the composite
     * @param objectives what each objective measured
     * @return from 0 to 1, nothing where no part has data
     * @throws IllegalArgumentException where there is no such composite, or slices are asked for that a part has not
     */
    public Optional<Rational> ratio(String name, Function<String, PartMeasure> objectives) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("there is no composite named " + name);
        }
        return measure(name, objectives).ratio();
    }

    private PartMeasure measure(String name, Function<String, PartMeasure> objectives) {
        Composite composite = byName.get(name);
        if (composite == null) {
            return Objects.requireNonNull(
                    objectives.apply(name),
                    () -> "there is no objective or composite named " + name + ", which a composite has as its part");
        }
        List<Weighted> parts = new ArrayList<>();
        for (Part part : composite.parts()) {
            PartMeasure measure = measure(part.name(), objectives);
            if (measure.ratio().isPresent()) {
                parts.add(new Weighted(measure, measure.ratio().get(), part.weight()));
            }
        }
        return parts.isEmpty() ? PartMeasure.of(Counts.NONE) : combine(composite, parts);
    }

    private record Weighted(PartMeasure measure, Rational ratio, Rational weight) {}

    private static PartMeasure combine(Composite composite, List<Weighted> parts) {
        return switch (composite.method()) {
            case SERIES_PRODUCT -> PartMeasure.of(product(parts, Weighted::ratio));
            case PARALLEL_PRODUCT -> PartMeasure.of(Rational.ONE.minus(product(parts, Composites::lost)));
            case ANY_BAD_SLICE -> anyBad(composite, parts);
            case POOLED_EVENTS ->
                new PartMeasure(
                        sum(parts, part -> part.measure().good()),
                        sum(parts, part -> part.measure().total()),
                        new BitSet(),
                        0);
            case WEIGHTED_MEAN ->
                PartMeasure.of(
                        sum(parts, part -> part.ratio().times(part.weight())).dividedBy(sum(parts, Weighted::weight)));
            case ADDED_LOSSES ->
                PartMeasure.of(atLeastZero(
                        Rational.ONE.minus(sum(parts, part -> lost(part).times(part.weight())))));
            case WORST ->
                PartMeasure.of(parts.stream()
                        .map(Weighted::ratio)
                        .min(Rational::compareTo)
                        .orElseThrow());
        };
    }

    private static PartMeasure anyBad(Composite composite, List<Weighted> parts) {
        int slices = parts.get(0).measure().slices();
        BitSet bad = new BitSet();
        for (Weighted part : parts) {
            if (part.measure().slices() != slices || slices == 0) {
                throw new IllegalArgumentException(
                        "composite " + composite.name()
                                + ": ANY_BAD_SLICE takes parts of the same slices of time: use time slices in each, or POOLED_EVENTS");
            }
            bad.or(part.measure().badSlices());
        }
        return PartMeasure.of(bad, slices);
    }

    private static Rational lost(Weighted part) {
        return Rational.ONE.minus(part.ratio());
    }

    private static Rational atLeastZero(Rational number) {
        return number.signum() < 0 ? Rational.ZERO : number;
    }

    private static Rational product(List<Weighted> parts, Function<Weighted, Rational> of) {
        return parts.stream().map(of).reduce(Rational.ONE, Rational::times);
    }

    private static Rational sum(List<Weighted> parts, Function<Weighted, Rational> of) {
        return parts.stream().map(of).reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * The burn rate of a composite as OpenSLO has it for events: the sum of those of its parts, by weight.
     *
     * @param composite the composite
     * @param burns the burn rate of each part, by name
     * @return the sum; infinite where one is, unknown where all are
     */
    public static BurnRate addedBurn(Composite composite, Function<String, BurnRate> burns) {
        Rational sum = Rational.ZERO;
        boolean known = false;
        for (Part part : composite.parts()) {
            BurnRate burn = burns.apply(part.name());
            if (burn.kind() == BurnRate.Kind.INFINITE) {
                return BurnRate.INFINITE;
            }
            known |= burn.value().isPresent();
            sum = sum.plus(burn.value().orElse(Rational.ZERO).times(part.weight()));
        }
        return known ? new BurnRate(BurnRate.Kind.FINITE, sum) : BurnRate.NO_DATA;
    }
}
