package io.incidentops.slo.source;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the metrics of OpenTelemetry's SDK beside whatever exports them: one for each meter provider, registered with it, and
 * given to {@link OpenTelemetrySource#of} as often as there are indicators.
 *
 * <pre>{@code
 * OpenTelemetryReader reader = OpenTelemetryReader.create();
 * SdkMeterProvider provider = SdkMeterProvider.builder().registerMetricReader(reader).build();
 * }</pre>
 *
 * It asks for sums since the start. What comes in deltas all the same, such as from a producer of metrics of another kind, is
 * added up here. Each reading of a source collects all metrics once. Thread-safe.
 */
public final class OpenTelemetryReader implements MetricReader {
    private final AggregationTemporality temporality;
    private final Map<String, Point> added = new HashMap<>();
    private volatile @Nullable CollectionRegistration registration;

    OpenTelemetryReader(AggregationTemporality temporality) {
        this.temporality = temporality;
    }

    /**
     * A reader.
     *
     * @return the reader, to be registered
     */
    public static OpenTelemetryReader create() {
        return new OpenTelemetryReader(AggregationTemporality.CUMULATIVE);
    }

    /** For the SDK: where to collect. */
    @Override
    public void register(CollectionRegistration where) {
        registration = where;
    }

    /** For the SDK: since the start. */
    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType type) {
        return temporality;
    }

    /** Nothing waits here. */
    @Override
    public CompletableResultCode forceFlush() {
        return CompletableResultCode.ofSuccess();
    }

    /** Nothing is open here. */
    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }

    synchronized List<Point> points(Set<String> names) {
        CollectionRegistration from = registration;
        if (from == null) {
            throw new SourceException("the reader is not registered: give it to"
                    + " SdkMeterProvider.builder().registerMetricReader(reader), once, before build()");
        }
        Collection<MetricData> metrics = from.collectAllMetrics();
        metrics.stream()
                .filter(OpenTelemetryPoints::delta)
                .flatMap(OpenTelemetryPoints::of)
                .forEach(point -> added.merge(point.key(), point, Point::plus));
        return Stream.concat(
                        metrics.stream()
                                .filter(metric ->
                                        names.contains(metric.getName()) && !OpenTelemetryPoints.delta(metric))
                                .flatMap(OpenTelemetryPoints::of),
                        added.values().stream().filter(point -> names.contains(point.name())))
                .toList();
    }
}
