package io.incidentops.slo.source;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counters, timers and distribution summaries of Micrometer, by name and tags.
 *
 * <pre>{@code
 * Sampling.of(registry.sli("checkout"))
 *         .from(MicrometerSource.of(meters)
 *                 .total("http.server.requests", tags -> tags.is("uri", "/checkout"))
 *                 .bad("http.server.requests", tags -> tags.is("uri", "/checkout") && tags.is("outcome", "SERVER_ERROR")))
 *         .start();
 * }</pre>
 *
 * <ul>
 *   <li>A registry that counts by steps, as those do that push, forgets its counts with each step, and is refused. In a
 *       composite one that keeps its counts is used, always the same.
 *   <li>Buckets need a registry that never forgets them, which is {@code PrometheusMeterRegistry}: those of
 *       {@code SimpleMeterRegistry} hold about the last minute, and are refused. For another registry that keeps them say so:
 *       {@link #bucketsAreKept}.
 *   <li>A timer has buckets where it publishes {@code serviceLevelObjectives} or a percentile histogram.
 * </ul>
 *
 * Immutable, as far as the registry is.
 */
public final class MicrometerSource extends MeteredSource<MicrometerSource> {
    private final Registries registries;

    private MicrometerSource(Registries registries, List<Wish> wishes) {
        super(wishes);
        this.registries = registries;
    }

    /**
     * The meters of a registry.
     *
     * @param meters the registry; a composite is asked at each reading which ones it has
     * @return a source that was not asked for anything so far
     * @throws IllegalArgumentException where the registry counts by steps
     */
    public static MicrometerSource of(MeterRegistry meters) {
        return new MicrometerSource(new Registries(Objects.requireNonNull(meters, "meters"), false), List.of());
    }

    /**
     * The same, whose registry is known to keep the counts of its buckets since its start. With one that forgets them after a
     * while the counts are wrong.
     *
     * @return that source
     */
    public MicrometerSource bucketsAreKept() {
        return new MicrometerSource(new Registries(registries.root(), true), wishes());
    }

    @Override
    MicrometerSource with(List<Wish> wanted) {
        return new MicrometerSource(registries, wanted);
    }

    @Override
    List<Point> points(Set<String> names, boolean limits) {
        MeterRegistry registry = registries.leaf(limits);
        boolean kept = registries.keepsBuckets(registry);
        List<Point> points = new ArrayList<>();
        for (Meter meter : registry.getMeters()) {
            if (names.contains(meter.getId().getName())) {
                points.add(point(meter, limits, kept));
            }
        }
        return points;
    }

    private static Point point(Meter meter, boolean limits, boolean kept) {
        TreeMap<String, String> tags = new TreeMap<>();
        for (Tag tag : meter.getId().getTags()) {
            tags.put(tag.getKey(), tag.getValue());
        }
        String name = meter.getId().getName();
        return new Point(name, new Labels(tags), "", Meters.count(meter), limits ? Meters.buckets(meter, kept) : null);
    }
}
