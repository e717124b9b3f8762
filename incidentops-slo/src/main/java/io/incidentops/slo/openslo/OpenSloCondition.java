package io.incidentops.slo.openslo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an alert fires, as OpenSLO has it: one burn rate in one window. Immutable.
 *
 * @param metadata its name and labels; annotations of ours add the short window that OpenSLO lacks
 * @param severity how soon people have to look, a word of the user's such as {@code page}
 * @param operator how the burn rate is compared
 * @param threshold with what
 * @param lookbackWindow the window
 * @param alertAfter for how long it compares before the alert fires
 * @param description what it means, or null
 */
public record OpenSloCondition(
        OpenSloMetadata metadata,
        String severity,
        OpenSloOperator operator,
        BigDecimal threshold,
        Duration lookbackWindow,
        Duration alertAfter,
        @Nullable String description) {
    /** Checks that nothing is missing. */
    public OpenSloCondition {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(lookbackWindow, "lookbackWindow");
        Objects.requireNonNull(alertAfter, "alertAfter");
    }
}
