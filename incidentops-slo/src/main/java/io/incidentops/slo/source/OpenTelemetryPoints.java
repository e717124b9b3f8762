package io.incidentops.slo.source;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a metric of OpenTelemetry has counted. */
final class OpenTelemetryPoints {
    private OpenTelemetryPoints() {}

    /** Whether it tells what came since it was last collected, and not since the start. */
    static boolean delta(MetricData metric) {
        AggregationTemporality temporality = switch (metric.getType()) {
            case LONG_SUM -> metric.getLongSumData().getAggregationTemporality();
            case DOUBLE_SUM -> metric.getDoubleSumData().getAggregationTemporality();
            case HISTOGRAM -> metric.getHistogramData().getAggregationTemporality();
            case EXPONENTIAL_HISTOGRAM -> metric.getExponentialHistogramData().getAggregationTemporality();
            default -> AggregationTemporality.CUMULATIVE;
        };
        return temporality == AggregationTemporality.DELTA;
    }

    static Stream<Point> of(MetricData metric) {
        return metric.getData().getPoints().stream().map(point -> point(metric, point));
    }

    private static Point point(MetricData metric, PointData point) {
        TreeMap<String, String> labels = new TreeMap<>();
        point.getAttributes().forEach((key, value) -> labels.put(key.getKey(), value.toString()));
        String scope = " of " + metric.getInstrumentationScopeInfo().getName();
        return new Point(metric.getName(), new Labels(labels), scope, count(metric, point), buckets(metric, point));
    }

    private static double count(MetricData metric, PointData point) {
        if (metric.getData() instanceof SumData<?> sum && !sum.isMonotonic()) {
            throw new SourceException(metric.getName() + " goes up and down: take a counter, which only grows");
        }
        if (point instanceof HistogramPointData histogram) {
            return histogram.getCount();
        }
        if (point instanceof ExponentialHistogramPointData histogram) {
            return histogram.getCount();
        }
        if (point instanceof SummaryPointData summary) {
            return summary.getCount();
        }
        if (metric.getData() instanceof SumData<?> && point instanceof LongPointData sum) {
            return sum.getValue();
        }
        if (metric.getData() instanceof SumData<?> && point instanceof DoublePointData sum) {
            return sum.getValue();
        }
        throw new SourceException(
                metric.getName() + " is a " + metric.getType().toString().toLowerCase(Locale.ROOT)
                        + ", which does not count: take a counter or a histogram");
    }

    private static @Nullable Buckets buckets(MetricData metric, PointData point) {
        if (point instanceof ExponentialHistogramPointData) {
            return Buckets.refused(
                    metric.getName() + " is an exponential histogram, whose buckets change their limits: give it"
                            + " a view with Aggregation.explicitBucketHistogram(...) and the limit among its buckets");
        }
        if (!(point instanceof HistogramPointData histogram)) {
            return null;
        }
        return Buckets.between(
                histogram.getBoundaries().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                histogram.getCounts().stream()
                        .limit(histogram.getBoundaries().size())
                        .mapToDouble(Long::doubleValue)
                        .toArray(),
                perSecond(metric.getUnit()));
    }

    /** The units of UCUM that semantic conventions and programs use for time. */
    private static double perSecond(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "ms" -> 1e3;
            case "us" -> 1e6;
            case "ns" -> 1e9;
            default -> 0;
        };
    }
}
