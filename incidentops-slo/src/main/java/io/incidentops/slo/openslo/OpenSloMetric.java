package io.incidentops.slo.openslo;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an indicator measures. Immutable. */
public sealed interface OpenSloMetric {
    /**
     * Events of one side by all of them.
     *
     * @param counter whether both only ever rise
     * @param side what the first counts
     * @param part the good or the bad ones
     * @param total all of them
     */
    record Ratio(boolean counter, Side side, OpenSloSource part, OpenSloSource total) implements OpenSloMetric {
        /** Checks that nothing is missing. */
        public Ratio {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(total, "total");
        }
    }

    /** What is counted beside the total. */
    enum Side {
        /** Good events. */
        GOOD,
        /** Bad events. */
        BAD
    }

    /**
     * A ratio that the source computed.
     *
     * @param counter whether it only ever rises
     * @param type of what it is the ratio
     * @param source the ratio
     */
    record Raw(boolean counter, RawType type, OpenSloSource source) implements OpenSloMetric {
        /** Checks that nothing is missing. */
        public Raw {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(source, "source");
        }
    }

    /** Of what a raw ratio is. */
    enum RawType {
        /** Of good events. */
        SUCCESS,
        /** Of bad events. */
        FAILURE
    }

    /**
     * A measured value, good while it compares.
     *
     * @param source the value
     * @param good when it is good; null in an indicator that stands alone, since each objective says it
     */
    record Threshold(OpenSloSource source, @Nullable Comparison good) implements OpenSloMetric {
        /** Checks that nothing is missing. */
        public Threshold {
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * When a value is good.
     *
     * @param operator how it is compared
     * @param value with what
     */
    record Comparison(OpenSloOperator operator, BigDecimal value) {
        /** Checks that nothing is missing. */
        public Comparison {
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(value, "value");
        }

        /**
         * Whether a measured value is good.
         *
         * @param measured the value
         * @return whether it compares
         */
        public boolean isGood(BigDecimal measured) {
            int order = measured.compareTo(value);
            return switch (operator) {
                case LTE -> order <= 0;
                case GTE -> order >= 0;
                case LT -> order < 0;
                case GT -> order > 0;
            };
        }
    }
}
