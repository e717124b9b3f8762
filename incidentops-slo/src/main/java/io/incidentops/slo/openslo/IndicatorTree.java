package io.incidentops.slo.openslo;

import io.incidentops.slo.openslo.OpenSloMetric.Ratio;
import io.incidentops.slo.openslo.OpenSloMetric.Raw;
import io.incidentops.slo.openslo.OpenSloMetric.RawType;
import io.incidentops.slo.openslo.OpenSloMetric.Side;
import io.incidentops.slo.openslo.OpenSloMetric.Threshold;
import java.util.List;

/** Indicators, data sources and metadata as they are written. */
final class IndicatorTree {
    private IndicatorTree() {}

    static Tree metadata(OpenSloMetadata metadata) {
        return new Tree()
                .put("name", metadata.name())
                .put("displayName", metadata.displayName())
                .putAll("labels", metadata.labels())
                .putAll("annotations", metadata.annotations());
    }

    static Tree indicator(OpenSloIndicator indicator) {
        OpenSloMetric metric = indicator.metric();
        Tree spec = new Tree().description(indicator.description());
        if (metric instanceof Threshold threshold) {
            spec.put("thresholdMetric", source(threshold.source()));
        } else if (metric instanceof Ratio ratio) {
            spec.put(
                    "ratioMetric",
                    new Tree()
                            .flag("counter", ratio.counter())
                            .put(ratio.side() == Side.GOOD ? "good" : "bad", source(ratio.part()))
                            .put("total", source(ratio.total())));
        } else if (metric instanceof Raw raw) {
            spec.put(
                    "ratioMetric",
                    new Tree()
                            .flag("counter", raw.counter())
                            .put("rawType", raw.type() == RawType.SUCCESS ? "success" : "failure")
                            .put("raw", source(raw.source())));
        }
        return new Tree().put("metadata", metadata(indicator.metadata())).put("spec", spec);
    }

    private static Tree source(OpenSloSource source) {
        return new Tree()
                .put(
                        "metricSource",
                        new Tree()
                                .put("metricSourceRef", source.ref())
                                .put("type", source.type())
                                .put("spec", source.spec()));
    }

    static List<OpenSloSource> sources(OpenSloMetric metric) {
        if (metric instanceof Ratio ratio) {
            return List.of(ratio.part(), ratio.total());
        }
        return List.of(metric instanceof Raw raw ? raw.source() : ((Threshold) metric).source());
    }

    static Tree document(Kind kind, Tree metadata, Tree spec) {
        return new Tree()
                .put("apiVersion", Version.V1.word())
                .put("kind", kind.word())
                .put("metadata", metadata)
                .put("spec", spec);
    }

    static Tree dataSource(OpenSloDataSource source) {
        return document(
                Kind.DATA_SOURCE,
                metadata(source.metadata()),
                new Tree()
                        .description(source.description())
                        .put("type", source.type())
                        .put("connectionDetails", source.connectionDetails()));
    }
}
