package io.incidentops.slo.openslo;

import io.incidentops.slo.openslo.OpenSloMetric.Ratio;
import io.incidentops.slo.openslo.OpenSloMetric.Raw;
import io.incidentops.slo.openslo.OpenSloMetric.RawType;
import io.incidentops.slo.openslo.OpenSloMetric.Side;
import io.incidentops.slo.openslo.OpenSloMetric.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads indicators: documents of their own, and those within objectives. */
final class IndicatorReader {
    private IndicatorReader() {}

    static @Nullable OpenSloIndicator indicator(Meta meta, Fields spec) {
        @Nullable String description = spec.description();
        @Nullable Value threshold = spec.get("thresholdMetric");
        @Nullable Value ratio = spec.get("ratioMetric");
        spec.done();
        if ((threshold == null) == (ratio == null)) {
            spec.error("ratioMetric", "exactly one of thresholdMetric and ratioMetric says what is measured");
            return null;
        }
        @Nullable OpenSloMetric metric = ratio == null ? threshold(threshold) : ratio(ratio.fields());
        return metric == null ? null : new OpenSloIndicator(meta.metadata(), metric, description);
    }

    private static @Nullable OpenSloMetric threshold(@Nullable Value value) {
        @Nullable OpenSloSource source = value == null ? null : SourceReader.metric(value);
        return source == null ? null : new Threshold(source, null);
    }

    private static @Nullable OpenSloMetric ratio(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        boolean counter = fields.isTrue("counter");
        @Nullable Value good = fields.get("good");
        @Nullable Value bad = fields.get("bad");
        @Nullable Value total = fields.get("total");
        @Nullable Value raw = fields.get("raw");
        @Nullable String rawType = fields.oneOf("rawType", List.of("success", "failure"));
        fields.done();
        if (raw != null) {
            return raw(fields, counter, raw, rawType, good != null || bad != null || total != null);
        }
        @Nullable Value part = good == null ? bad : good;
        if (part == null || (good != null && bad != null)) {
            fields.error("good", "exactly one of good and bad is given, beside total; or raw alone");
            return null;
        }
        if (fields.has("rawType")) {
            fields.error("rawType", "belongs to raw alone: take it out");
        }
        @Nullable Value all = fields.need("total", "give the metric of all events");
        @Nullable OpenSloSource first = SourceReader.metric(part);
        @Nullable OpenSloSource second = all == null ? null : SourceReader.metric(all);
        return first == null || second == null
                ? null
                : new Ratio(counter, good == null ? Side.BAD : Side.GOOD, first, second);
    }

    private static @Nullable OpenSloMetric raw(
            Fields fields, boolean counter, Value raw, @Nullable String rawType, boolean others) {
        @Nullable OpenSloSource source = SourceReader.metric(raw);
        if (others) {
            fields.error("raw", "stands alone: take it out, or good, bad and total");
            return null;
        }
        if (!fields.has("rawType")) {
            fields.error("rawType", "is missing: say of what the raw ratio is, success or failure");
        }
        return source == null || rawType == null
                ? null
                : new Raw(counter, rawType.equals("success") ? RawType.SUCCESS : RawType.FAILURE, source);
    }

    /** The indicator that an SLO or an objective has or refers to, or null where it has none. */
    static @Nullable Use use(Fields fields) {
        boolean v1 = fields.self().context().version() == Version.V1;
        String name = v1 ? "indicator" : "sli";
        @Nullable Value inline = fields.get(name);
        @Nullable Value ref = fields.get(name + "Ref");
        if (inline != null && ref != null) {
            fields.error(name, "exactly one of " + name + " and " + name + "Ref is given: take one out");
            return new Use(fields, name, null);
        }
        return inline != null
                ? new Use(fields, name, inline(inline))
                : ref != null ? new Use(fields, name + "Ref", referred(ref)) : null;
    }

    private static @Nullable OpenSloIndicator inline(Value value) {
        @Nullable Inline inline = Inline.read(value, Kind.SLI);
        return inline == null ? null : indicator(inline.meta(), inline.spec());
    }

    private static @Nullable OpenSloIndicator referred(Value ref) {
        @Nullable String name = ref.text();
        return name == null ? null : References.need(ref, Kind.SLI, name, OpenSloIndicator.class);
    }

    /** That an indicator is given, and what it is unless it was refused. */
    record Use(Fields fields, String field, @Nullable OpenSloIndicator indicator) {}
}
