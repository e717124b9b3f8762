package io.incidentops.slo.source;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counters, histograms and summaries of the Prometheus client (client_java 1.x) in this program, by name and labels. Names are
 * those of the program: a counter's with {@code _total} or without, a histogram's without {@code _bucket} or {@code _count}.
 *
 *
 * <pre>{@code
 * Sampling.of(registry.sli("checkout"))
 *         .from(PrometheusSource.of(PrometheusRegistry.defaultRegistry)
 *                 .latency("checkout_duration_seconds", Duration.ofMillis(300)))
 *         .start();
 * }</pre>
 *
 * A limit is a bucket of a classic histogram; a native one has no limits that stay, and is refused. Times are in seconds,
 * unless the name ends with {@code _milliseconds} or {@code _ms}. For Micrometer's own registry take {@link MicrometerSource},
 * which reads less. Immutable, as far as the registry is.
 */
public final class PrometheusSource extends MeteredSource<PrometheusSource> {
    private final PrometheusRegistry registry;

    private PrometheusSource(PrometheusRegistry registry, List<Wish> wishes) {
        super(wishes);
        this.registry = registry;
    }

    /**
     * The metrics of a registry.
     *
     * @param registry the registry
     * @return a source that was not asked for anything so far
     */
    public static PrometheusSource of(PrometheusRegistry registry) {
        return new PrometheusSource(Objects.requireNonNull(registry, "registry"), List.of());
    }

    @Override
    PrometheusSource with(List<Wish> wanted) {
        return new PrometheusSource(
                registry,
                wanted.stream()
                        .map(wish -> new Wish(wish.side(), base(wish.name()), wish.where(), wish.limit()))
                        .toList());
    }

    private static String base(String name) {
        return name.endsWith("_total") ? name.substring(0, name.length() - "_total".length()) : name;
    }

    @Override
    List<Point> points(Set<String> names, boolean limits) {
        Set<String> shown = names.stream().map(PrometheusSource::shown).collect(Collectors.toSet());
        List<Point> points = new ArrayList<>();
        for (MetricSnapshot metric : registry.scrape(name -> shown.contains(shown(base(name))))) {
            String name = metric.getMetadata().getName();
            String asked = names.stream()
                    .filter(each -> shown(each).equals(metric.getMetadata().getPrometheusName()))
                    .findFirst()
                    .orElse(name);
            for (DataPointSnapshot data : metric.getDataPoints()) {
                points.add(point(asked, data));
            }
        }
        return points;
    }

    private static String shown(String name) {
        return name.replace('.', '_');
    }

    private static Point point(String name, DataPointSnapshot data) {
        TreeMap<String, String> labels = new TreeMap<>();
        data.getLabels().forEach(label -> labels.put(label.getName(), label.getValue()));
        return new Point(name, new Labels(labels), "", count(name, data), buckets(name, data));
    }

    private static double count(String name, DataPointSnapshot data) {
        if (data instanceof CounterDataPointSnapshot counter) {
            return counter.getValue();
        }
        if (data instanceof HistogramDataPointSnapshot histogram) {
            return histogram.getCount();
        }
        if (data instanceof SummaryDataPointSnapshot summary) {
            return summary.getCount();
        }
        throw new SourceException(name + " does not count since its start: take a counter, a histogram or a summary");
    }

    private static @Nullable Buckets buckets(String name, DataPointSnapshot data) {
        if (!(data instanceof HistogramDataPointSnapshot histogram)) {
            return null;
        }
        if (!histogram.hasClassicHistogramData()) {
            return Buckets.refused(name + " is a native histogram, whose buckets change their limits: add classic ones,"
                    + " classicUpperBounds(...) with the limit among them");
        }
        ClassicHistogramBuckets classic = histogram.getClassicBuckets();
        double[] limits = new double[classic.size()];
        double[] counts = new double[classic.size()];
        for (int i = 0; i < classic.size(); i++) {
            limits[i] = classic.getUpperBound(i);
            counts[i] = classic.getCount(i);
        }
        boolean millis = name.endsWith("_milliseconds") || name.endsWith("_ms");
        return Buckets.between(limits, counts, millis ? 1_000 : 1);
    }
}
