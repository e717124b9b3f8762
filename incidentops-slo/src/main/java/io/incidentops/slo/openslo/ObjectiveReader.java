package io.incidentops.slo.openslo;

import io.incidentops.slo.Rational;
import io.incidentops.slo.Target;
import io.incidentops.slo.openslo.OpenSloMetric.Comparison;
import io.incidentops.slo.openslo.OpenSloMetric.Threshold;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the objectives of a document, each by itself. */
final class ObjectiveReader {
    private final SloHead head;

    ObjectiveReader(SloHead head) {
        this.head = head;
    }

    /** An objective as written. Null is what was refused, with an error. */
    record Part(
            Fields fields,
            @Nullable String displayName,
            @Nullable Target target,
            Counting counting,
            @Nullable OpenSloIndicator indicator,
            Rational weight,
            boolean hasOwnIndicator,
            boolean isWhole) {}

    Part read(Fields fields) {
        int before = fields.self().context().problems().count();
        @Nullable String displayName = fields.text("displayName");
        @Nullable Target target = TargetReader.target(fields);
        Counting counting = CountingReader.read(fields, head.method(), head.noTraffic());
        IndicatorReader.@Nullable Use own = IndicatorReader.use(fields);
        @Nullable OpenSloIndicator indicator = indicator(fields, own);
        Rational weight = weight(fields);
        if (fields.self().context().version() == Version.V2ALPHA) {
            fields.get("labels");
        }
        fields.done();
        boolean whole = fields.self().context().problems().count() == before;
        return new Part(fields, displayName, target, counting, indicator, weight, own != null, whole);
    }

    private @Nullable OpenSloIndicator indicator(Fields fields, IndicatorReader.@Nullable Use own) {
        if (own != null && head.indicator() != null) {
            fields.error(own.field(), "stands at the document too: keep it there, or in every objective");
        }
        IndicatorReader.@Nullable Use use = own == null ? head.indicator() : own;
        @Nullable OpenSloOperator operator = operator(fields);
        @Nullable BigDecimal value = fields.decimal("value");
        if (use == null) {
            fields.error("indicator", "is missing: say what is measured, in spec or in every objective");
            return null;
        }
        @Nullable OpenSloIndicator indicator = use.indicator();
        if (indicator == null) {
            return null;
        }
        if (!(indicator.metric() instanceof Threshold threshold)) {
            unused(fields, "op");
            unused(fields, "value");
            return indicator;
        }
        if (!fields.has("op") || !fields.has("value")) {
            fields.error(fields.has("op") ? "value" : "op", "is missing: a threshold metric is good by op and value");
        }
        return operator == null || value == null
                ? null
                : new OpenSloIndicator(
                        indicator.metadata(),
                        new Threshold(threshold.source(), new Comparison(operator, value)),
                        indicator.description());
    }

    private static @Nullable OpenSloOperator operator(Fields fields) {
        @Nullable String word = fields.oneOf("op", OpenSloOperator.words());
        return word == null ? null : OpenSloOperator.of(word);
    }

    private static void unused(Fields fields, String name) {
        if (fields.has(name)) {
            fields.warning(name, "belongs to threshold metrics alone, and says nothing of a ratio: take it out");
        }
    }

    private static Rational weight(Fields fields) {
        @Nullable Value value = fields.get("compositeWeight");
        @Nullable BigDecimal weight = value == null ? null : value.decimal();
        if (value != null && weight != null && weight.signum() <= 0) {
            value.error("is above 0, but was " + weight.toPlainString() + ": leave it out for 1");
            return Rational.ONE;
        }
        return weight == null ? Rational.ONE : Rational.of(weight);
    }
}
