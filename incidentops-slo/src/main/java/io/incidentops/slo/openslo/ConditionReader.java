package io.incidentops.slo.openslo;

import io.incidentops.slo.Rational;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads alert conditions. */
final class ConditionReader {
    private static final int LONGEST_NUMBER = 200;

    private ConditionReader() {}

    static @Nullable Alert condition(Meta meta, Fields spec) {
        @Nullable String description = spec.description();
        @Nullable Value severity = spec.need("severity", "say how soon people have to look, such as page or ticket");
        @Nullable Value condition = spec.need("condition", "say when the alert fires");
        spec.done();
        @Nullable String word = severity == null ? null : severity.text();
        @Nullable Fields fields = condition == null ? null : condition.fields();
        if (fields == null) {
            return null;
        }
        fields.oneOf("kind", List.of("burnrate"));
        @Nullable OpenSloOperator operator = operator(fields);
        @Nullable Value thresholdValue = fields.need("threshold", "give the burn rate that is too high, such as 14.4");
        @Nullable Value windowValue = fields.need("lookbackWindow", "give the window of the burn rate, such as 1h");
        @Nullable Value afterValue = fields.get("alertAfter");
        fields.done();
        @Nullable BigDecimal threshold = thresholdValue == null ? null : thresholdValue.decimal();
        @Nullable Duration window = windowValue == null ? null : Shorthand.window(windowValue);
        @Nullable Duration after = afterValue == null ? Duration.ZERO : Shorthand.window(afterValue);
        if (word == null || operator == null || threshold == null || window == null || after == null) {
            return null;
        }
        return alert(
                meta,
                new OpenSloCondition(meta.metadata(), word, operator, threshold, window, after, description),
                fields);
    }

    private static @Nullable OpenSloOperator operator(Fields fields) {
        @Nullable Value value = fields.need("op", "write gt");
        @Nullable String word = value == null ? null : fields.oneOf("op", OpenSloOperator.words());
        if (value == null || word == null) {
            return null;
        }
        OpenSloOperator operator = OpenSloOperator.of(word);
        if (operator == OpenSloOperator.GTE) {
            value.warning("at exactly the threshold the alert does not fire here: write gt");
        } else if (operator != OpenSloOperator.GT) {
            value.context()
                    .refuse(
                            OpenSloAllowance.INVERTED_ALERT_OPERATORS,
                            value.place(),
                            "an alert on " + word + " fires while the budget burns slowly: write gt",
                            "it is read as gt");
        }
        return operator;
    }

    private static Alert alert(Meta meta, OpenSloCondition condition, Fields fields) {
        @Nullable Duration shortWindow = meta.annotation(
                        Annotations.SHORT_WINDOW, "a duration, such as 5m or PT25S", Shorthand::extended)
                .orElse(null);
        return new Alert(
                condition,
                meta.exactName(),
                shortWindow,
                number(meta, Annotations.EXACT_THRESHOLD),
                number(meta, Annotations.BUDGET_SPENT),
                fields.self().place());
    }

    private static @Nullable Rational number(Meta meta, String key) {
        return meta.annotation(key, "a number or a fraction, such as 14/15", ConditionReader::parse)
                .orElse(null);
    }

    private static Optional<Rational> parse(String text) {
        try {
            return text.length() > LONGEST_NUMBER || text.contains("e") || text.contains("E")
                    ? Optional.empty()
                    : Optional.of(Rational.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
